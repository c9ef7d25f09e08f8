// Words of a clean text, looked up by what damage leaves of them: where the clean text has the word, a guess does not win over its characters
// (`QualitÃt` is `Qualität` if that is in the clean text, even where `Qualitít` is what the usual losses would explain).
import {decodeSingleByte, isSingleBytePage, singleByteTable, type SingleByteTable} from '../codec/single-byte.ts';
import {encodeUtf8} from '../codec/utf8.ts';
import type {Loss} from '../../model/repair.ts';
import {reapplyDamage} from '../reapply-damage.ts';
import type {Piece, Round} from '../round.ts';

// ASCII letters and digits, and everything outside ASCII: damage does not part words but at spaces.
const wordPattern = /[0-9A-Za-z\u0080-\u{10ffff}]+/gu;
const nonAscii = /[^\u0000-\u007f]/u;
// Longer stretches are sentences of scripts without spaces.
const maxLength = 40;

/**
 * The round with what the clean text says about its doubtful pieces: the character of its word where `loss` explains it, none of the others; a piece that
 * contradicts it is left out. Linear.
 */
export function withKnownWords(text: string, round: Round, clean: string, loss: Loss): Round {
  const {readAs, writtenIn} = round;
  if (writtenIn !== 'utf-8' || !isSingleBytePage(readAs) || !round.pieces.some(isDoubtful)) return round;
  const table = singleByteTable(readAs);
  const known = knownWords(clean, table);
  const pieces = round.pieces.flatMap((piece): readonly Piece[] => {
    if (!isDoubtful(piece)) return [piece];
    const meant = charactersAt(text, piece.start, known, table);
    if (meant.size === 0) return [piece];
    const damaged = text.slice(piece.start, piece.end);
    const explained = [...meant].filter((character) => reapplyDamage(character, {...round, loss}) === damaged);
    const options = [...new Set([...piece.options.filter((option) => meant.has(option)), ...explained])];
    if (options.length === 0) return [];
    return [{start: piece.start, end: piece.end, options, lossy: true, isWitnessed: options.length === 1}];
  });
  return {...round, pieces};
}

function isDoubtful({lossy, isWitnessed, options}: Piece): boolean {
  return lossy && isWitnessed !== true && !(options.length === 1 && options[0] === '\ufffd');
}

/** Words by their skeletons: what is left when all continuations are gone. */
function knownWords(clean: string, table: SingleByteTable): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const word of new Set(clean.match(wordPattern))) {
    if (!nonAscii.test(word) || word.length > maxLength) continue;
    const skeleton = skeletonOf(decodeSingleByte(encodeUtf8(word), table.page), table);
    const words = known.get(skeleton);
    if (words === undefined) known.set(skeleton, new Set([word]));
    else words.add(word);
  }
  return known;
}

function skeletonOf(damaged: string, table: SingleByteTable): string {
  let skeleton = '';
  for (let i = 0; i < damaged.length; i++) if (!isRest(damaged.charCodeAt(i), table)) skeleton += damaged.charAt(i);
  return skeleton;
}

/** A continuation, or the mark of one. */
function isRest(unit: number, {bytes}: SingleByteTable): boolean {
  return unit > 0x7f && (unit === 0xfffd || ((bytes[unit] ?? 0) & 0xc0) === 0x80);
}

/** What words of the clean text have in the place of the damaged character. */
function charactersAt(
  text: string,
  at: number,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  table: SingleByteTable,
): ReadonlySet<string> {
  let [start, end] = [at, at];
  while (start > 0 && at - start < 4 * maxLength && isOfWord(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - at < 4 * maxLength && isOfWord(text.charCodeAt(end))) end++;
  const damaged = text.slice(start, end);
  const index = skeletonOf(text.slice(start, at), table).length;
  const found = new Set<string>();
  for (const word of known.get(skeletonOf(damaged, table)) ?? []) {
    const character = Array.from(word)[index];
    if (character !== undefined && mayBe(damaged, word, table)) found.add(character);
  }
  return found;
}

function isOfWord(unit: number): boolean {
  return unit > 0x7f || (unit >= 0x30 && unit <= 0x39) || ((unit | 32) >= 0x61 && (unit | 32) <= 0x7a);
}

/** Whether a word with some of its continuations gone or marked is the damaged one. */
function mayBe(damaged: string, word: string, table: SingleByteTable): boolean {
  const whole = decodeSingleByte(encodeUtf8(word), table.page);
  let at = 0;
  for (let i = 0; i < whole.length; i++) {
    const isSame = damaged.charCodeAt(at) === whole.charCodeAt(i);
    const isMark = damaged.charCodeAt(at) === 0xfffd && isRest(whole.charCodeAt(i), table);
    if (isSame || isMark) at++;
    else if (!isRest(whole.charCodeAt(i), table)) return false;
  }
  return at === damaged.length;
}
