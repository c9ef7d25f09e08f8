// Names that are one name written in another way: other brackets, separators or dates, a vendor or owner in front, and names that took
// in (or gave up) another column, such as the size. Each way counts only where it makes a name single on both sides.
import {boardCell, type Board} from '../../model/snapshot.ts';
import {isMissing} from '../../values/missing.ts';
import {foldName} from '../../values/name.ts';
import type {BoardPair, RowNames} from './row-match.ts';

/** How to fold the name of a row of each edition; equal non-empty folds are one entry. */
export interface NameFold {
  readonly how: 'folded' | 'prefix' | 'merged';
  readonly before: (row: number) => string;
  readonly after: (row: number) => string;
}

/** Returns the name's letters, digits and `+ # *` in lower case: `GPT-4 (06/13)` and `GPT-4 0613` are one. */
export function looseFold(text: string): string {
  return foldName(text).replace(/[^\p{L}\p{N}+#*]/gu, '');
}

/** Returns the folds to try, the surest first. */
export function nameFolds(pair: BoardPair, names: RowNames): NameFold[] {
  const [before, after] = [(row: number) => names.before[row] ?? '', (row: number) => names.after[row] ?? ''];
  const both = (how: NameFold['how'], fold: (name: string) => string): NameFold => ({
    how,
    before: (row) => fold(before(row)),
    after: (row) => fold(after(row)),
  });
  return [
    both('folded', foldName),
    both('folded', looseFold),
    ...mergedFolds(pair, names),
    ...otherNameFolds(both, {before, after}),
    both('prefix', (name) => looseFold(withoutOwner(name))),
    ...vendorFolds(pair, names),
  ];
}

const otherNameWord = /^[([（]\s?(?:aka|a\.k\.a\.|also known as|formerly|previously|原名|又名|曾用名)[\s:：]/iu;

/** A name and the other one that the bracket at its end gives; null without such a bracket. */
function splitOtherName(text: string): {readonly name: string; readonly other: string} | null {
  if (!/[)\]）]$/u.test(text)) return null;
  const open = Math.max(...['(', '[', '（'].map((bracket) => text.lastIndexOf(bracket)));
  const word = otherNameWord.exec(text.slice(Math.max(0, open)))?.[0];
  return word === undefined ? null : {name: text.slice(0, open), other: text.slice(open + word.length, -1)};
}

/** `BERTimbau Base (aka bert-base-portuguese-cased)` is called by either name. */
function otherNameFolds(
  both: (how: NameFold['how'], fold: (name: string) => string) => NameFold,
  {before, after}: Pick<NameFold, 'before' | 'after'>,
): NameFold[] {
  const part = (name: string, which: 'name' | 'other'): string => looseFold(splitOtherName(name)?.[which] ?? '');
  const whole = (name: string): string => looseFold(name);
  return [
    both('folded', (name) => part(name, 'name') || whole(name)),
    {how: 'folded', before: (row) => whole(before(row)), after: (row) => part(after(row), 'other')},
    {how: 'folded', before: (row) => part(before(row), 'other'), after: (row) => whole(after(row))},
  ];
}

/** `deepseek-ai/DeepSeek-V3` without its owner. */
function withoutOwner(name: string): string {
  return /^[\w.-]+\s*\/\s*(?<rest>\S.*)$/u.exec(name)?.groups?.['rest'] ?? name;
}

/** `vivo-BlueLM-7B` of the vendor vivo is `BlueLM-7B`. */
function vendorFolds({before, after}: BoardPair, names: RowNames): NameFold[] {
  if (before.vendor === null && after.vendor === null) return [];
  const without = (board: Board, name: string, row: number): string => {
    const vendor = board.vendor === null ? '' : looseFold(boardCell(board, row, board.vendor));
    const fold = looseFold(name);
    return vendor.length > 1 && fold.length > vendor.length + 1 && fold.startsWith(vendor)
      ? fold.slice(vendor.length)
      : fold;
  };
  return [
    {
      how: 'prefix',
      before: (row) => without(before, names.before[row] ?? '', row),
      after: (row) => without(after, names.after[row] ?? '', row),
    },
  ];
}

/** Names beside a column that only one edition has, or by the columns that each edition itself is named by. */
function mergedFolds({before, after, columns}: BoardPair, names: RowNames): NameFold[] {
  const plain = (board: Board, row: number, column: number): string => {
    const text = boardCell(board, row, column);
    return isMissing(text) ? '' : text;
  };
  const fold = (...parts: string[]): string => looseFold(parts.join(' '));
  const folds: NameFold[] = [];
  const add = (one: (row: number) => string, other: (row: number) => string): void => {
    folds.push({how: 'merged', before: one, after: other});
  };
  const nameBefore = (row: number): string => names.before[row] ?? '';
  const nameAfter = (row: number): string => names.after[row] ?? '';
  for (const column of columns.removed) {
    add(
      (row) => fold(nameBefore(row), plain(before, row, column)),
      (row) => fold(nameAfter(row)),
    );
    add(
      (row) => fold(plain(before, row, column), nameBefore(row)),
      (row) => fold(nameAfter(row)),
    );
  }
  for (const column of columns.added) {
    add(
      (row) => fold(nameBefore(row)),
      (row) => fold(nameAfter(row), plain(after, row, column)),
    );
    add(
      (row) => fold(nameBefore(row)),
      (row) => fold(plain(after, row, column), nameAfter(row)),
    );
  }
  return folds;
}
