// Three versions of a document → one: tables row by row, everything else line by line as git does. What cannot be merged by rows is
// merged by lines, so that a merge is never worse than git's own.
import {diff3Merge} from 'node-diff3';
import {compareBoards, defaultDiffOptions, matchBoards} from '../diff/index.ts';
import {gridOf, lineStartsOf, type Grid} from './grid.ts';
import {mergeTable, type MergedLine, type MergedTable} from './merge-table.ts';
import {mergeValue} from './merge-value.ts';
import {mergeRegion} from './merge-region.ts';
import type {MergeConflict, MergedText, ThreeWay, Version, VersionTable} from './model.ts';

export interface MergeOptions {
  /** What the two sides are called behind the markers. */
  readonly labels: {readonly ours: string; readonly theirs: string};
  /** Length of the markers; git passes it as `%L`. */
  readonly markerSize: number;
}

export interface MergedDocument extends MergedText {
  /** For each table merged by rows, in document order: the cells a reader should find, header first; null with conflicts. */
  readonly expected: readonly (readonly (readonly string[])[] | null)[];
}

/** Returns the merged document. `n log n` in rows; lines outside tables cost what a line diff costs. */
export function mergeDocuments(versions: ThreeWay<Version>, options: MergeOptions): MergedDocument {
  const starts = mapSides((side) => lineStartsOf(versions[side].document.text));
  const tables = pairTables(versions).flatMap((pair) => {
    const grids = mapSides((side) => gridOf(pair[side], starts[side]));
    if (grids.base === null || grids.ours === null || grids.theirs === null) return [];
    const whole = {base: grids.base, ours: grids.ours, theirs: grids.theirs};
    if (!isChangedByBoth(whole)) return [];
    const merged = mergeTable(whole, {
      ours: compareBoards(pair.base.board, pair.ours.board, defaultDiffOptions, ''),
      theirs: compareBoards(pair.base.board, pair.theirs.board, defaultDiffOptions, ''),
    });
    return merged === null ? [] : [{grids: whole, merged}];
  });
  const lines = mapSides((side) =>
    withPlaceholders(
      linesOf(versions[side].document.text),
      tables.map(({grids}) => grids[side]),
    ),
  );
  const eol =
    mergeValue(mapSides((side) => lineEndOf(versions[side].document.text))) ?? lineEndOf(versions.ours.document.text);
  const written = writeLines(
    lines,
    tables.map(({merged}) => merged),
    tables.map(({grids}) => grids),
    options,
  );
  return {
    text: written.lines.join(eol),
    conflicts: written.conflicts,
    tables: tables.length,
    expected: tables.map(({merged}) => merged.plain),
  };
}

/** Returns the lines of three texts merged, for documents without tables. In `bytes` that nobody decoded, `|` may be half a character. */
export function mergeLines(texts: ThreeWay<string>, options: MergeOptions & {readonly bytes?: true}): MergedText {
  const lines = mapSides((side) => linesOf(texts[side]));
  const eol = mergeValue(mapSides((side) => lineEndOf(texts[side]))) ?? lineEndOf(texts.ours);
  const written = writeLines(lines, [], [], options);
  return {text: written.lines.join(eol), conflicts: written.conflicts, tables: 0};
}

const sides = ['base', 'ours', 'theirs'] as const;

function mapSides<Value>(make: (side: (typeof sides)[number]) => Value): {base: Value; ours: Value; theirs: Value} {
  return {base: make('base'), ours: make('ours'), theirs: make('theirs')};
}

/** Tables that all three versions have. */
function pairTables({base, ours, theirs}: ThreeWay<Version>): ThreeWay<VersionTable>[] {
  const inOurs = partners(base, ours);
  const inTheirs = partners(base, theirs);
  return base.tables.flatMap((table) => {
    const [one, other] = [inOurs.get(table), inTheirs.get(table)];
    return one === undefined || other === undefined ? [] : [{base: table, ours: one, theirs: other}];
  });
}

function partners(base: Version, side: Version): Map<VersionTable, VersionTable> {
  const tableOf = new Map([...base.tables, ...side.tables].map((table) => [table.board, table]));
  const pairs = new Map<VersionTable, VersionTable>();
  for (const {before, after} of matchBoards(
    base.tables.map(({board}) => board),
    side.tables.map(({board}) => board),
  )) {
    const one = before === null ? undefined : tableOf.get(before);
    const other = after === null ? undefined : tableOf.get(after);
    if (one !== undefined && other !== undefined) pairs.set(one, other);
  }
  return pairs;
}

function isChangedByBoth(grids: ThreeWay<Grid>): boolean {
  const texts = mapSides((side) => sourceOf(grids[side]));
  return texts.ours !== texts.base && texts.theirs !== texts.base && texts.ours !== texts.theirs;
}

function sourceOf({header, rule, rows}: Grid): string {
  return [header.text, rule ?? '', ...rows.map(({text}) => text)].join('\n');
}

function lineEndOf(text: string): '\n' | '\r\n' {
  const ends = text.match(/\r?\n/g) ?? [];
  return ends.length > 0 && ends.every((end) => end === '\r\n') ? '\r\n' : '\n';
}

function linesOf(text: string): string[] {
  return text.split(lineEndOf(text));
}

/** NUL is in no text document: a line with it stands for a table. */
const placeholder = (table: number): string => `\u0000${String(table)}`;

function withPlaceholders(lines: readonly string[], grids: readonly Grid[]): string[] {
  const starting = new Map(grids.map((grid, index) => [grid.firstLine, {grid, index}]));
  const kept: string[] = [];
  for (let line = 0; line < lines.length; line += 1) {
    const found = starting.get(line);
    if (found === undefined) kept.push(lines[line] ?? '');
    else {
      kept.push(placeholder(found.index));
      line = found.grid.endLine - 1;
    }
  }
  return kept;
}

interface Written {
  readonly lines: readonly string[];
  readonly conflicts: readonly MergeConflict[];
}

function writeLines(
  versions: ThreeWay<readonly string[]>,
  tables: readonly MergedTable[],
  grids: readonly ThreeWay<Grid>[],
  options: MergeOptions & {readonly bytes?: true},
): Written {
  const lines: string[] = [];
  const conflicts: MergeConflict[] = [];
  let count = 0;
  const write = (...texts: readonly string[]): void => {
    for (const text of texts) {
      lines.push(text);
      count += text.split('\n').length; // a row of CSV may be several lines
    }
  };
  const mark = conflictWriter(write, options);
  const regions = diff3Merge([...versions.ours], [...versions.base], [...versions.theirs], {
    excludeFalseConflicts: true,
  });
  for (const {ok, conflict} of regions) {
    for (const line of ok ?? []) {
      const table = line.startsWith('\u0000') ? tables[Number(line.slice(1))] : undefined;
      if (table === undefined) write(line);
      else writeTable(table);
    }
    if (conflict === undefined) continue;
    const region = {
      lines: {base: conflict.o, ours: conflict.a, theirs: conflict.b},
      starts: {base: conflict.oIndex, ours: conflict.aIndex, theirs: conflict.bIndex},
      documents: versions,
    };
    const rows = options.bytes === true ? null : mergeRegion(region);
    if (rows !== null) {
      write(...rows);
      continue;
    }
    conflicts.push({reason: 'lines', line: count + 1, row: null, columns: []});
    mark(expand(conflict.a, 'ours'), expand(conflict.b, 'theirs'));
  }
  return {lines, conflicts};

  function writeTable({head, rows}: MergedTable): void {
    write(...head);
    for (const line of rows) writeRow(line);
  }

  function writeRow({ours, theirs, conflict}: MergedLine): void {
    if (conflict === null) {
      write(ours ?? '');
      return;
    }
    const {row, labels} = conflict;
    conflicts.push({reason: row.conflict?.reason ?? 'cell', line: count + 1, row: row.name, columns: labels});
    mark(ours === null ? [] : [ours], theirs === null ? [] : [theirs]);
  }

  function expand(part: readonly string[], side: 'ours' | 'theirs'): string[] {
    return part.flatMap((line) => {
      const grid = line.startsWith('\u0000') ? grids[Number(line.slice(1))]?.[side] : undefined;
      return grid === undefined ? [line] : sourceLines(grid);
    });
  }
}

function sourceLines({header, rule, rows}: Grid): string[] {
  return [header.text, ...(rule === null ? [] : [rule]), ...rows.map(({text}) => text)];
}

function conflictWriter(
  write: (...lines: readonly string[]) => void,
  {labels, markerSize}: MergeOptions,
): (ours: readonly string[], theirs: readonly string[]) => void {
  return (ours, theirs) => {
    write(`${'<'.repeat(markerSize)} ${labels.ours}`, ...ours, '='.repeat(markerSize), ...theirs);
    write(`${'>'.repeat(markerSize)} ${labels.theirs}`);
  };
}
