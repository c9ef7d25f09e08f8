// What a server answers, or a library says, may repeat the address; in chats the address is the secret.
import {decodePart} from '../text/decode-part.ts';

/** Parts of a path that are shorter are words (`hooks`, `send`), not secrets. */
const minSecret = 8;

/** Returns the text with `***` for the secret and the secret parts of the addresses. */
export function withoutAddress(text: string, addresses: readonly string[], secret: string | null): string {
  const hidden = [secret ?? '', ...addresses.flatMap(partsOf)].filter((part) => part !== '');
  // Long ones first: a part may contain another.
  const parts = [...new Set(hidden)].sort((a, b) => b.length - a.length);
  return parts.reduce((left, part) => left.replaceAll(part, '***'), text);
}

function partsOf(url: string): string[] {
  const {pathname, search, searchParams, username, password} = new URL(url);
  const segments = pathname.split('/').filter((part) => part.length >= minSecret);
  const values = [...searchParams.values()].filter((part) => part.length >= minSecret);
  const whole = [url, pathname + search, search].filter((part) => part.length >= minSecret);
  const parts = [...whole, ...segments, ...values, username, password];
  return parts.flatMap((part) => [part, encodeURIComponent(part), decodePart(part)]);
}
