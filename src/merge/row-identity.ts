// Which rows of three versions are one entry. A row is known by its name, as in `diff`; where names do not tell rows apart, by one or two
// columns of words that do; else by all that it says.
import type {Comparison} from '../diff/index.ts';
import {readDate} from '../values/date.ts';
import {foldName} from '../values/name.ts';
import type {MergedColumn} from './columns.ts';
import type {Grid, GridRow} from './grid.ts';
import type {ThreeWay} from './model.ts';
import {pairRows, rivalsOf, rowTexts, textOf, type RowPairs, type RowTexts} from './row-pairs.ts';

/** Id of each row, by version. */
export type RowIds = ThreeWay<readonly string[]>;

export interface TableVersions {
  readonly grids: ThreeWay<Grid>;
  readonly comparisons: {readonly ours: Comparison; readonly theirs: Comparison};
  readonly columns: readonly MergedColumn[];
  /** Merged columns that are computed from all rows. */
  readonly computed: ReadonlySet<number>;
}

/**
 * Ids by row: those of the base by their place in it, new ones by their name, key or whole text. Null where rows cannot be told apart, or
 * where a row is gone on both sides and one of them may have rewritten it.
 */
export function rowIdsOf(versions: TableVersions): RowIds | null {
  const compared = comparedTexts(versions);
  for (const idsOf of [namedIds, keyedIds, textIds]) {
    const ids = idsOf(versions);
    if (ids === null || mayRewriteGone(compared.texts, ids)) continue;
    // Of rows with names, a maker that few others have says little; the page that a row links to says much.
    const telling = compared.words.filter((column) => isTelling(compared.texts.base, column, idsOf === namedIds));
    const identities = telling.map((column) => [column]);
    if (idsOf !== namedIds) identities.push(compared.words);
    if (!bothAddOne(compared.texts, ids, identities)) return ids;
  }
  return null;
}

function namedIds({grids, comparisons}: TableVersions): RowIds | null {
  const {ours, theirs} = comparisons;
  if (ours.rows.nameColumns.after.length === 0 || theirs.rows.nameColumns.after.length === 0) return null;
  const ids = {
    base: baseIds(grids.base),
    ours: sideIds(ours, grids.ours),
    theirs: sideIds(theirs, grids.theirs),
  };
  if ([ids.ours, ids.theirs].some((list) => new Set(list).size < list.length)) return null;
  return touchesTwins(grids, comparisons) ? null : ids;
}

function keyedIds({grids, columns}: TableVersions): RowIds | null {
  if (columns.some(({at}) => sides.some((side) => at[side] < 0))) return null;
  for (const key of keyCandidates(wordColumns(grids.base, columns))) {
    const keysOf = (side: keyof ThreeWay<Grid>): string[] =>
      grids[side].rows.map(({cells}) =>
        key.map((column) => cells[columns[column]?.at[side] ?? -1]?.plain ?? '').join('\u001f'),
      );
    const keys = {base: keysOf('base'), ours: keysOf('ours'), theirs: keysOf('theirs')};
    if (sides.some((side) => new Set(keys[side]).size < keys[side].length)) continue;
    const places = indexOf(keys.base);
    const idOf = (text: string): string => {
      const row = places.get(text);
      return row === undefined ? `new ${text}` : `base ${String(row)}`;
    };
    return {base: keys.base.map(idOf), ours: keys.ours.map(idOf), theirs: keys.theirs.map(idOf)};
  }
  return null;
}

/** Wider tables have their names in front. */
const maxKeyColumns = 12;

/** Columns of words: a rank, a date or a score is no part of a row's identity. */
function wordColumns({rows}: Grid, columns: readonly MergedColumn[]): number[] {
  const isWord = (row: GridRow, {at}: MergedColumn): boolean => {
    const text = row.cells[at.base]?.plain ?? '';
    return /\p{L}{2}/u.test(text) && !isDay(text);
  };
  return [...columns.keys()].slice(0, maxKeyColumns).filter((column) => {
    const merged = columns[column];
    return merged !== undefined && rows.filter((row) => isWord(row, merged)).length * 2 > rows.length;
  });
}

/** A date, also without its year (`Sep 04`). */
function isDay(text: string): boolean {
  return (
    readDate(text) !== null ||
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}$/i.test(text.trim())
  );
}

/** Columns one by one, then in pairs. */
function keyCandidates(columns: readonly number[]): number[][] {
  return [
    ...columns.map((column) => [column]),
    ...columns.flatMap((one) => columns.filter((other) => other > one).map((other) => [one, other])),
  ];
}

/** What rows say in the columns that all versions have, and which of these hold words. */
function comparedTexts({grids, columns, computed}: TableVersions): {texts: ThreeWay<RowTexts>; words: number[]} {
  const compared = columns.filter(({at}, column) => !computed.has(column) && sides.every((side) => at[side] >= 0));
  const texts = {
    base: rowTexts(grids.base, 'base', compared),
    ours: rowTexts(grids.ours, 'ours', compared),
    theirs: rowTexts(grids.theirs, 'theirs', compared),
  };
  return {texts, words: wordColumns(grids.base, compared)};
}

/** A row is gone on both sides, and a side that the other does not agree with may have rewritten it. */
function mayRewriteGone(texts: ThreeWay<RowTexts>, ids: RowIds): boolean {
  const known = {ours: new Set(ids.ours), theirs: new Set(ids.theirs)};
  const gone = new Set(
    [...ids.base.keys()].filter((row) =>
      sides.every((side) => side === 'base' || !known[side].has(ids.base[row] ?? '')),
    ),
  );
  if (gone.size === 0) return false;
  const places = indexOf(ids.base);
  return (['ours', 'theirs'] as const).some((side) => {
    const baseOf = ids[side].map((id) => places.get(id) ?? -1);
    const rivals = rivalsOf(texts.base, texts[side], baseOf);
    const others = known[side === 'ours' ? 'theirs' : 'ours'];
    return (
      rivals === null ||
      [...rivals].some(([row, found]) => gone.has(row) && found.some((rival) => !others.has(ids[side][rival] ?? '')))
    );
  });
}

/** Rows known by all that they say: a table that has neither names nor a key. */
function textIds(versions: TableVersions): RowIds | null {
  const {grids, columns} = versions;
  if (columns.some(({at}) => sides.some((side) => at[side] < 0))) return null;
  const {texts, words} = comparedTexts(versions);
  const pairs = {ours: pairRows(texts.base, texts.ours), theirs: pairRows(texts.base, texts.theirs)};
  if (pairs.ours === null || pairs.theirs === null) return null;
  const known = {ours: pairs.ours, theirs: pairs.theirs};
  if (isDoubtful(texts, known, words)) return null;
  return {
    base: baseIds(grids.base),
    ours: textIdsOf(texts.ours, known.ours),
    theirs: textIdsOf(texts.theirs, known.theirs),
  };
}

/** New rows that repeat each other are counted. */
function textIdsOf(texts: RowTexts, {baseOf}: RowPairs): string[] {
  const seen = new Map<string, number>();
  return texts.map((cells, row) => {
    const before = baseOf[row] ?? -1;
    if (before >= 0) return `base ${String(before)}`;
    const text = textOf(cells);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return `new ${String(count)} ${text}`;
  });
}

function baseIds({rows}: Grid): string[] {
  return rows.map((_, row) => `base ${String(row)}`);
}

type SidePairs = {readonly ours: RowPairs; readonly theirs: RowPairs};

/** Whether both sides touched a row, and what they left of it does not tell it from all others. */
function isDoubtful(texts: ThreeWay<RowTexts>, pairs: SidePairs, words: readonly number[]): boolean {
  const at = {ours: placesIn(pairs.ours), theirs: placesIn(pairs.theirs)};
  return texts.base.some((base, row) => {
    const versions = [texts.ours[at.ours.get(row) ?? -1], texts.theirs[at.theirs.get(row) ?? -1]];
    if (versions.some((cells) => cells !== undefined && textOf(cells) === textOf(base))) return false;
    if (pairs.ours.uncertain.has(row) || pairs.theirs.uncertain.has(row)) return true;
    const [ours, theirs] = versions;
    if (ours === undefined || theirs === undefined || textOf(ours) === textOf(theirs)) return false;
    const isOther = (cells: readonly string[], column: number): boolean => cells[column] !== base[column];
    // Another role with another link is another position.
    if ([ours, theirs].some((cells) => words.filter((column) => isOther(cells, column)).length > 1)) return true;
    const same = [...base.keys()].filter((column) => !isOther(ours, column) && !isOther(theirs, column));
    const isIt = (cells: readonly string[]): boolean => same.every((column) => !isOther(cells, column));
    return same.length * 2 < base.length || sides.some((side) => texts[side].filter(isIt).length > 1);
  });
}

function placesIn({baseOf}: RowPairs): Map<number, number> {
  return new Map(baseOf.map((row, at) => [row, at]));
}

/** Whether each side added a row, and the two agree in one of the identities: they may be one entry with different values. */
function bothAddOne(texts: ThreeWay<RowTexts>, ids: RowIds, identities: readonly (readonly number[])[]): boolean {
  const others = {ours: new Set(ids.theirs), theirs: new Set(ids.ours)};
  const added = (side: 'ours' | 'theirs'): RowTexts =>
    texts[side].filter((_, row) => isNew(ids[side][row] ?? '') && !others[side].has(ids[side][row] ?? ''));
  const [ours, theirs] = [added('ours'), added('theirs')];
  if (ours.length === 0 || theirs.length === 0) return false;
  return identities.some((columns) => {
    const names = new Set(ours.map((cells) => identityText(cells, columns)));
    return theirs.some((cells) => names.has(identityText(cells, columns)));
  });
}

function isNew(id: string): boolean {
  return id.startsWith('new ');
}

/** A cell is the page that it links to, else its folded text. */
function identityText(cells: readonly string[], columns: readonly number[]): string {
  return columns
    .map((column) => cells[column] ?? '')
    .map((cell) => /https?:\/\/[^\s)"'>\]]+/.exec(cell)?.[0] ?? foldName(cell))
    .join('\u001f');
}

/** This share of a telling column's texts differ; of texts that are no links, in so many rows: few may differ by chance. */
const tellingShare = 0.8;
const tellingRows = 8;

/** Whether a column hardly ever repeats itself: a title, or a link. */
function isTelling(rows: RowTexts, column: number, linksOnly: boolean): boolean {
  const texts = rows.map((cells) => cells[column] ?? '').filter((text) => text !== '');
  const links = texts.filter((text) => text.includes('://'));
  const isLinks = links.length * 2 > texts.length;
  return (
    texts.length >= (isLinks ? 2 : tellingRows) &&
    new Set(texts).size >= texts.length * tellingShare &&
    (isLinks || !linksOnly)
  );
}

function indexOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, row) => [id, row]));
}

const sides = ['base', 'ours', 'theirs'] as const;

/** A new row is known by its folded name: two spellings of one name, one from each side, are a conflict and not two entries. */
function sideIds({rows}: Comparison, grid: Grid): string[] {
  return grid.rows.map((_, row) => {
    const before = rows.beforeOf[row] ?? -1;
    return before >= 0 ? `base ${String(before)}` : `new ${foldName(rows.namesAfter[row] ?? '')}`;
  });
}

/** Rows of one name, of which a side added, removed or changed one: which is which would be a guess. */
function touchesTwins(grids: ThreeWay<Grid>, comparisons: TableVersions['comparisons']): boolean {
  return (['ours', 'theirs'] as const).some((side) => {
    const {rows} = comparisons[side];
    const twins = new Set([...repeated(rows.namesBefore), ...repeated(rows.namesAfter)]);
    if (twins.size === 0) return false;
    const isChanged = (row: number): boolean => {
      const before = rows.beforeOf[row] ?? -1;
      return before < 0 || grids[side].rows[row]?.text !== grids.base.rows[before]?.text;
    };
    return (
      rows.namesAfter.some((name, row) => twins.has(name) && isChanged(row)) ||
      rows.namesBefore.some((name, row) => twins.has(name) && (rows.afterOf[row] ?? -1) < 0)
    );
  });
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated;
  });
}
