// Texts that begin like numbers and are none: versions, names, and numbers with a mistaken letter or point.
import {readNumber} from '../../values/number.ts';
import {readUnit} from '../../values/units.ts';

/** `7.2.0` is not a number, and where the others are decimals no value either. */
export function isVersion(text: string): boolean {
  return /^v?\d{1,3}(?:\.\d{1,3}){2,3}$/u.test(text);
}

/** `-20.51.0`, `7.680687483.0`: two points, in a place of a number. */
export function hasTwoPoints(text: string): boolean {
  return /^[-+]?\d+\.\d+\.\d+$/u.test(text);
}

/** `360gpt-pro`, `4o-mini`: a name that begins with digits. `12h-24h` and `3-shot` are values. */
export function isDigitName(text: string): boolean {
  const match = /^\d{1,4}(?<letters>\p{L}{1,12})(?:[-_.]\p{L}[\p{L}\d.]*)+$/u.exec(text)?.groups;
  return match !== undefined && readUnit(match['letters'] ?? '') === null;
}

/** `8O.5`, `85,O`, `9l.2`, `85..3`: digits with one letter, comma or point that was mistaken. */
export function garbledNumber(text: string): string | null {
  if (!/^[\s+-]*[\dOoIl]/u.test(text) || !/\d/u.test(text) || text.length > 16) return null;
  const tidy = text
    .replace(/(?<=[\d.,]|^)[Oo](?=[\d.,%]|$)/gu, '0')
    .replace(/(?<=[\d.,]|^)[Il](?=[\d.,%]|$)/gu, '1')
    .replace(/\.{2,}/gu, '.')
    .replace(/(?<=\d)\s?\.\s?(?=\d)/gu, '.')
    .replace(/^(\d+\.\d+) (\d+)$/u, '$1$2')
    .replace(/[。，](?=\d)/gu, '.');
  return tidy !== text && /^[\d.,%\s+-]+$/u.test(tidy) && readNumber(tidy) !== null ? tidy : null;
}
