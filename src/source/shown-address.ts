// An address as it may be shown, stored and mailed: without the secrets in it.
import {decodePart} from '../text/decode-part.ts';

const hidden = '***';

/** Parameters that hold a secret, by the last word of their name: `access_token`, `X-Amz-Signature`, `apikey`. */
const secretName =
  /(?:^|[-_.])(?:(?:access|auth|api|private|secret)?(?:token|key)|secret|pass(?:word|wd|phrase)?|pwd|auth|authorization|credentials?|sig|sign|signature|jwt|session(?:id)?)$/i;

/** `user:password@host:path` and `https://user:password@host`: all before the last `@` of the authority. */
const login = /^((?:[a-z][a-z0-9+.-]*:)?\/\/)?([^/?#\s]*)@/i;

/**
 * Returns the address with `***` for the user and password (of ssh only for the password: its user is no secret) and for values of
 * parameters whose name says that they are secret. An address without any is returned as it is.
 */
export function shownAddress(address: string): string {
  const [, scheme = '', user] = login.exec(address) ?? [];
  const isPlainUser = user !== undefined && !user.includes(':') && !/^https?:/i.test(scheme);
  const named = user === undefined || isPlainUser ? address : address.replace(login, `${scheme}${hidden}@`);
  return named.replace(/([?&;#])([^=&;#?]+)=([^&;#]*)/g, (whole, mark: string, name: string) =>
    secretName.test(decodePart(name)) ? `${mark}${name}=${hidden}` : whole,
  );
}

/** Returns whether an address lacks what `shownAddress` has taken out. */
export function isShortened(address: string): boolean {
  return address.includes(hidden);
}
