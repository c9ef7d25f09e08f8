// The proof before anything is repaired: what a piece is said to have been must, damaged again by the same process, give the piece.
import {encodeCesu8} from './codec/utf8.ts';
import {isMultiBytePage} from './codec/multibyte.ts';
import {decodeSingleByte, isSingleBytePage} from './codec/single-byte.ts';
import {provesMarked} from './detect/multibyte-round.ts';
import {reapplyDamage} from './reapply-damage.ts';
import type {Piece, Round} from './round.ts';

/** The pieces of a round that are proven, each by all its options. Linear. */
export function provenPieces(text: string, round: Round): readonly Piece[] {
  if (round.readAs === 'gbk' && !round.pieces.some(isMarkedOnly))
    return groups(round.pieces)
      .filter((group) => provesRun(text, round, group))
      .flat();
  const proven = new Map<string, boolean>();
  return round.pieces.filter((piece) => {
    // Equal patterns share their options; one proof does for all of them.
    const damaged = text.slice(piece.start, piece.end);
    if (!piece.lossy) return provesWhole(damaged, piece.options[0] ?? '', round);
    const key = `${damaged}\n${String(piece.options.length)} ${piece.options[0] ?? ''}`;
    const known = proven.get(key) ?? piece.options.every((option) => provesOption(damaged, option, round));
    proven.set(key, known);
    return known;
  });
}

// A decoder that marks byte by byte pairs no bytes across its marks: each piece is proven by itself.
function isMarkedOnly({options}: Piece): boolean {
  return options.length === 1 && options[0]?.includes('\ufffd') === true;
}

function provesOption(damaged: string, option: string, round: Round): boolean {
  // U+FFFD claims nothing: what was there is kept in the plan.
  if (option === '\ufffd') return true;
  if (option.includes('\ufffd') && isMultiBytePage(round.readAs)) return provesMarked(damaged, option, round.readAs);
  const again = reapplyDamage(option, round);
  // Two spaces in a row are one after the step that made no-break spaces spaces (`Ã ` for `à `).
  return again === damaged || (round.loss.spaces && again?.replace(/ {2,}/gu, ' ') === damaged);
}

function provesWhole(damaged: string, whole: string, round: Round): boolean {
  const exact = {...round, loss: {...round.loss, spaces: false}};
  if (reapplyDamage(whole, exact) === damaged) return true;
  if (round.writtenIn !== 'utf-8' || !isSingleBytePage(round.readAs)) return false;
  const {readAs} = round;
  // CESU-8 writes characters above U+FFFF as two surrogates; both ways occur side by side.
  let at = 0;
  for (const character of whole) {
    const pair = decodeSingleByte(encodeCesu8(character), readAs);
    const plain = reapplyDamage(character, exact) ?? '';
    const taken = damaged.startsWith(plain, at) ? plain : pair;
    if (!damaged.startsWith(taken, at)) return false;
    at += taken.length;
  }
  return at === damaged.length;
}

// Pieces that touch: a two-byte charset pairs bytes across them.
function groups(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const result: Piece[][] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.at(-1)?.end === piece.start) last.push(piece);
    else result.push([piece]);
  }
  return result;
}

function provesRun(text: string, round: Round, group: readonly Piece[]): boolean {
  const start = group[0]?.start ?? 0;
  const end = group.at(-1)?.end ?? 0;
  const next = text.charCodeAt(end) < 0x80 ? text.charAt(end) : '';
  const options = group.at(-1)?.options ?? [];
  const before = group
    .slice(0, -1)
    .map((piece) => piece.options[0] ?? '')
    .join('');
  const damaged = text.slice(start, end) + next;
  return (
    options.length > 0 &&
    [options[0] ?? '', options.at(-1) ?? ''].every((option) => reapplyDamage(before + option + next, round) === damaged)
  );
}
