// Cells → source lines, in the style of the table they go into.
import {displayWidth, padEndWidth, padStartWidth} from '../text/width.ts';
import {delimitedCell} from '../values/delimiter.ts';
import {hasLayout, type MergedColumn} from './columns.ts';
import type {Cell, Grid, GridRow} from './grid.ts';
import type {ThreeWay} from './model.ts';
import type {MergedRow} from './rows.ts';

export interface RowWriter {
  /** Header, and the line of dashes. */
  readonly head: readonly string[];
  readonly row: (cells: readonly Cell[], from: MergedRow) => string;
}

/** Returns how the merged rows are written: lines that one version has already are taken from it, byte for byte. */
export function rowWriter(grids: ThreeWay<Grid>, columns: readonly MergedColumn[]): RowWriter {
  const layouts = (['ours', 'theirs'] as const).filter((side) => hasLayout(columns, side, grids[side]));
  const labels = columns.map(({label}) => label);
  const compose = (cells: readonly Cell[]): string => composeRow(grids.ours, cells);
  const known = (cells: readonly Cell[], candidates: readonly (GridRow | undefined)[]): string => {
    const rows = candidates.flatMap((row) => (row !== undefined && row.cells.length === cells.length ? [row] : []));
    const same = rows.find((row) => row.cells.every(({raw}, at) => raw === cells[at]?.raw));
    if (same !== undefined) return same.text;
    const [template] = rows;
    return template === undefined ? compose(cells) : fillIn(grids.ours, template, cells);
  };
  return {
    head: [
      known(
        labels,
        layouts.map((side) => grids[side].header),
      ),
      ...ruleOf(grids, columns, layouts[0]),
    ],
    row: (cells, {at}) =>
      known(
        cells,
        layouts.map((side) => grids[side].rows[at[side]]),
      ),
  };
}

function ruleOf(
  grids: ThreeWay<Grid>,
  columns: readonly MergedColumn[],
  layout: 'ours' | 'theirs' | undefined,
): string[] {
  if (grids.ours.rule === null) return [];
  if (layout !== undefined) return [grids[layout].rule ?? ''];
  const rules = {ours: ruleCells(grids.ours.rule), theirs: ruleCells(grids.theirs.rule ?? '')};
  return [
    composeRow(
      grids.ours,
      columns.map(({at}) => {
        const raw = rules.ours[at.ours] ?? rules.theirs[at.theirs] ?? '---';
        return {raw, plain: raw};
      }),
    ),
  ];
}

function ruleCells(rule: string): string[] {
  return rule.match(/:?-+:?/g) ?? [];
}

/** The row with other cells in place of its own; spaces that pad a cell give way, so that columns stay under each other. */
function fillIn(grid: Grid, {text, spans}: GridRow, cells: readonly Cell[]): string {
  let filled = text;
  for (let column = spans.length - 1; column >= 0; column -= 1) {
    const span = spans[column];
    const cell = cells[column];
    if (span === undefined || cell === undefined) continue;
    const old = filled.slice(span.start, span.end);
    const written = writtenCell(grid, cell);
    if (old === written) continue;
    const rest = filled.slice(span.end);
    const isPadded = grid.kind === 'markdown' && rest.startsWith('  ');
    filled = filled.slice(0, span.start) + written + (isPadded ? repad(rest, old, written) : rest);
  }
  return filled;
}

/** Takes from, or adds to, the spaces behind a cell what its text grew or shrank by; one space stays. */
function repad(rest: string, old: string, written: string): string {
  const spaces = rest.length - rest.trimStart().length;
  const wanted = Math.max(1, spaces - displayWidth(written) + displayWidth(old));
  return ' '.repeat(wanted) + rest.slice(spaces);
}

function composeRow(grid: Grid, cells: readonly Cell[]): string {
  const texts = cells.map((cell) => writtenCell(grid, cell));
  if (grid.kind === 'delimited') return texts.join(grid.delimiter);
  const indent = /^[\s>]*/.exec(grid.header.text)?.[0] ?? '';
  return `${indent}| ${texts.join(' | ')} |`;
}

/** In delimited files a cell brings its quotes along; one from another table may need some. */
function writtenCell({kind, delimiter}: Grid, {raw}: Cell): string {
  if (kind === 'markdown' || /^".*"$/su.test(raw)) return raw;
  return raw.includes(delimiter) || /["\r\n]/.test(raw) ? delimitedCell(raw, delimiter) : raw;
}

/** Returns the lines with cells padded to the width of their columns if that is how the table was written; else null. */
export function alignedLines(grid: Grid, lines: readonly (readonly string[])[]): string[] | null {
  if (grid.kind !== 'markdown' || grid.rule === null) return null;
  const own = [grid.header, ...grid.rows].map(({cells}) => cells.map(({raw}) => raw));
  if (own.some((cells) => cells.length !== grid.header.cells.length)) return null;
  const rules = ruleCells(grid.rule);
  const before = [grid.header.text, grid.rule, ...grid.rows.map(({text}) => text)];
  if (pad(own, rules).some((line, at) => line !== before[at])) return null;
  return pad(lines, rules);
}

function pad(lines: readonly (readonly string[])[], rules: readonly string[]): string[] {
  const widths = rules.map((_, column) =>
    lines.reduce((most, cells) => Math.max(most, displayWidth(cells[column] ?? '')), 3),
  );
  const rule = rules.map((dashes, column) => {
    const [start, end] = [dashes.startsWith(':') ? ':' : '', dashes.endsWith(':') ? ':' : ''];
    return start + '-'.repeat((widths[column] ?? 3) - start.length - end.length) + end;
  });
  const written = lines.map(
    (cells) => `| ${cells.map((cell, column) => place(cell, widths[column] ?? 3, rules[column] ?? '')).join(' | ')} |`,
  );
  return [written[0] ?? '', `| ${rule.join(' | ')} |`, ...written.slice(1)];
}

function place(cell: string, width: number, rule: string): string {
  if (!rule.endsWith(':')) return padEndWidth(cell, width);
  if (!rule.startsWith(':')) return padStartWidth(cell, width);
  const left = Math.floor((width - displayWidth(cell)) / 2);
  return padEndWidth(' '.repeat(Math.max(0, left)) + cell, width);
}
