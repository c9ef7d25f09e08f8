// The building blocks of web pages: cells, tables, lists of facts. Every field is always there: templates are strict.
import {severities} from '../../model/finding.ts';
import {chartY, linePath} from '../line-path.ts';
import {joinWords} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import {maxOf} from '../../model/lists.ts';
import type {FindingCounts} from '../../model/service.ts';
import type {Instant, Language} from '../../model/text.ts';
import {localTime} from '../../text/local-time.ts';

export interface Spark {
  readonly width: number;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export interface Cell {
  readonly text: string;
  /** Empty: no link. */
  readonly href: string;
  /** CSS classes of the cell: `n` for numbers. */
  readonly kind: string;
  /** Header of its column, for screens too narrow for columns. */
  readonly label: string;
  /** CSS class of a badge; empty: none. */
  readonly badge: string;
  readonly note: string;
  /** Machine-readable instant; empty: none. */
  readonly time: string;
  /** What the column is sorted by; empty: its text. */
  readonly order: string;
  readonly isName: boolean;
  readonly spark: Spark | null;
}

export interface TableBlock {
  readonly caption: string;
  readonly kind: string;
  readonly isSortable: boolean;
  readonly columns: readonly {readonly label: string; readonly kind: string}[];
  readonly rows: readonly {readonly id: string; readonly cells: readonly Cell[]}[];
}

export interface Fact {
  readonly name: string;
  readonly value: Cell;
}

/** Returns what makes a fact of a value, under a name from the catalogue. */
export function factIn(language: Language): (key: Parameters<typeof say>[1], value: Cell) => Fact {
  return (key, value) => ({name: say(language, key), value});
}

export interface Link {
  readonly href: string;
  readonly text: string;
}

/** A button that sends a form. */
export interface Action {
  readonly href: string;
  readonly text: string;
}

export interface Section {
  readonly anchor: string;
  readonly title: string;
  readonly about: string;
  readonly facts: readonly Fact[];
  readonly table: TableBlock | null;
  readonly lines: readonly Cell[];
  readonly text: string;
  readonly links: readonly Link[];
  readonly actions: readonly Action[];
}

export interface Picker {
  readonly name: string;
  readonly label: string;
  /** `time`: the instant with which the text begins; pages show it in the reader's own zone. */
  readonly options: readonly {
    readonly value: string;
    readonly text: string;
    readonly isChosen: boolean;
    readonly time?: string;
  }[];
}

const emptyCell: Cell = {
  text: '',
  href: '',
  kind: '',
  label: '',
  badge: '',
  note: '',
  time: '',
  order: '',
  isName: false,
  spark: null,
};

export function cell(text: string | number, more: Partial<Cell> = {}): Cell {
  return {...emptyCell, text: String(text), ...more};
}

/** The cell that names its row. */
export function nameCell(text: string | number, href = ''): Cell {
  return cell(text, {href, isName: true});
}

export function numberCell(value: number | null, more: Partial<Cell> = {}): Cell {
  return cell(value ?? '', {kind: 'n', ...more});
}

/** For whom a page is. Times are those of the zone until a script puts the reader's own in their place. */
export interface Reader {
  readonly language: Language;
  readonly timeZone: string;
}

/** An instant to the minute; `never` for null. */
export function timeCell(instant: Instant | null, {language, timeZone}: Reader, never?: string): Cell {
  if (instant === null) return cell(never ?? say(language, 'web.never'));
  return cell(minuteText(instant, timeZone), {time: instant, kind: 'time', order: String(Date.parse(instant))});
}

/** `2025-11-01 16:30 GMT+8`. */
export function minuteText(instant: Instant, timeZone: string): string {
  return localTime(instant, timeZone, 'minute');
}

/** Counts with their words, those that are 0 left out; `none` when all are. */
export function countsText(counts: FindingCounts, language: Language): string {
  const parts = severities.flatMap((severity) =>
    counts[severity] === 0 ? [] : [say(language, `web.count.${severity}`, {count: counts[severity]})],
  );
  return parts.length === 0 ? say(language, 'web.overview.noFindings') : joinWords(parts, language);
}

export function section(parts: Partial<Section>): Section {
  return {
    anchor: '',
    title: '',
    about: '',
    facts: [],
    table: null,
    lines: [],
    text: '',
    links: [],
    actions: [],
    ...parts,
  };
}

export function table(
  caption: string,
  columns: readonly (readonly [label: string, kind?: string])[],
  rows: readonly (readonly Cell[])[],
  more: Partial<TableBlock> = {},
): TableBlock {
  return {
    caption,
    kind: '',
    isSortable: rows.length > 1,
    columns: columns.map(([label, kind = '']) => ({label, kind})),
    rows: rows.map((cells) => ({id: '', cells: cells.map((one, at) => ({...one, label: columns[at]?.[0] ?? ''}))})),
    ...more,
  };
}

const sparkStep = 9;

/** A line of a few numbers, oldest first; null with fewer than two. */
export function spark(values: readonly number[], label: string): Spark | null {
  if (values.length < 2) return null;
  const high = Math.max(1, maxOf(values));
  const points = values.map((value, at) => ({
    x: at * sparkStep + 3,
    y: chartY(value, {low: 0, high}, {top: 4, bottom: 20}),
  }));
  const {x, y} = points.at(-1) ?? {x: 0, y: 0};
  return {width: (values.length - 1) * sparkStep + 6, path: linePath(points), x, y, label};
}
