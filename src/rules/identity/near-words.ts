// Distinct words that are one after folding case, width, spaces, dashes and tags. Two passes, so that a hundred thousand names
// cost no hundred thousand strings: a hash over the characters finds candidates, the full fold decides among them. Linear.
import {hash32} from '../../text/hash.ts';
import {identityTokens} from '../../values/identity-tokens.ts';
import {canonicalName, foldName} from '../../values/name.ts';
import {addTo} from '../../model/groups.ts';

/** Candidates beyond this many are counted, not compared: they would not be read one by one. */
const maxCompared = 500;

export interface NearWords {
  /** Groups of two and more words (as places in `words`) that fold to one name and have the same numbers and variant words. */
  readonly groups: readonly (readonly number[])[];
  /** Further groups, which were not compared in full. */
  readonly more: number;
}

/** Linear in the characters of the words. */
export function nearWords(words: readonly string[]): NearWords {
  const candidates = sameHash(words);
  const groups = candidates.slice(0, maxCompared).flatMap((group) => splitByName(words, group));
  return {groups, more: Math.max(0, candidates.length - maxCompared)};
}

/** Groups of words of one hash, by open addressing. */
function sameHash(words: readonly string[]): number[][] {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(16, words.length * 2))) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const hashes = Int32Array.from(words, hashOf);
  const groups = new Map<number, number[]>();
  words.forEach((_, at) => {
    const hash = hashes[at] ?? 0;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while ((slots[slot] ?? -1) >= 0 && hashes[slots[slot] ?? 0] !== hash) slot = (slot + 1) & mask;
    const first = slots[slot] ?? -1;
    if (first < 0) slots[slot] = at;
    else addTo(groups, first, at, first);
  });
  return [...groups.values()];
}

/** A mark at the end points to a footnote. */
function withoutMark(word: string): string {
  return word.replace(/(?<=[\p{L}\d)])\s?\\?[*†‡]+$/u, '');
}

function splitByName(words: readonly string[], group: readonly number[]): number[][] {
  const names = new Map<string, number[]>();
  for (const at of group) {
    const {name} = canonicalName(withoutMark(words[at] ?? ''));
    const folded = foldName(name);
    if (folded !== '') addTo(names, `${folded} ${identityTokens(name).join(' ')}`, at);
  }
  return [...names.values()].filter((same) => same.length > 1);
}

/** Equal for words that fold alike. ASCII names without brackets are hashed as they are; the others are folded first. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (isLetterOrDigit(code)) hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
    else if (!isFolded(code)) return hashOfFolded(word);
  }
  return hash;
}

function hashOfFolded(word: string): number {
  const folded = foldName(canonicalName(withoutMark(word)).name);
  return hash32(folded, 0, folded.length);
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Space, `-`, `.`, `/`: what `foldName` leaves out and no tag begins or ends with. */
function isFolded(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2e || code === 0x2f;
}
