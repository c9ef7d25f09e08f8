// A table with models as columns and metrics as rows. Recognised by both: the first column says what is measured, in header words whose
// figures follow in the row, and the labels say nothing of the kind. Each row is of one kind, and the kinds differ from row to row.
import type {Role} from '../model/column.ts';
import {cellText, type Table} from '../model/table.ts';
import {makeView, type SourceCell, type TableView} from '../model/table-view.ts';
import {isMissing} from '../values/missing.ts';
import {readNumber} from '../values/number.ts';
import {rowKind, rowKindsOf} from '../values/row-kinds.ts';
import {isNumericRole} from './fits.ts';
import {readHeader} from './header.ts';

/** Transposed tables that were seen have at most 40 metrics and 30 models; reading headers of longer ones costs more than it finds. */
const most = {rows: 60, columns: 40};
/** Of the rows, those with a known metric and its figures: this share, and two. */
const metricShare = 0.5;
/** Where rows differ in kind and each is of one kind, a few known words are enough. */
const mixedMetricShare = 0.25;
/** Of the labels, those with header words of their own: a model may be called `Base`. */
const labelShare = 0.2;
/** Surer than the words that nearly any label may hold. */
const sureWeight = 0.5;
/** A row is of one kind when at least this share of its cells is. */
const oneKind = 0.8;

/** What the first column of a transposed table is called; a blank says nothing against it. */
const metricWords =
  /^[-–—\\/]?$|metric|benchmark|bench|\btasks?\b|\btests?(?:\s?sets?)?\b|\bdata\s?sets?\b|\beval|property|indicator|measure|capabilit|指标|评测|测试|数据集|任务|能力|基准|项目|指標|ベンチマーク|タスク|データ|벤치마크|과제|metrik|aufgabe|metrique|tache|metrica|tarea|метрика|задача/u;

/** Returns the transposed table; null where rows are the entries. Linear in the cells of short tables. */
export function transposedView(table: Table): TableView | null {
  const {labels, rowCount} = table;
  if (rowCount < 2 || rowCount > most.rows || labels.length < 3 || labels.length > most.columns) return null;
  if (!areNames(labels.slice(1))) return null;
  const kinds = rowKindsOf(table);
  const rows = Array.from({length: rowCount}, (_, row) => row).filter(
    (row) => kinds[row] === rowKind.data || kinds[row] === rowKind.total,
  );
  return rows.length >= 2 && holdsMetrics(table, rows) ? turn(table, rows) : null;
}

/** Words, all different, hardly any of them a header word. */
function areNames(labels: readonly string[]): boolean {
  const folded = new Set(labels.map((label) => label.trim().toLowerCase()));
  if (folded.size < labels.length || !labels.every((label) => /\p{L}/u.test(label))) return false;
  return labels.filter((label) => isHeaderWord(label)).length <= labels.length * labelShare;
}

function isHeaderWord(label: string): boolean {
  const [first] = readHeader(label).meanings;
  return first !== undefined && first.weight > sureWeight && first.role !== 'other';
}

function holdsMetrics(table: Table, rows: readonly number[]): boolean {
  const kinds = rows.map((row) => kindOfRow(table, row));
  const metrics = rows.flatMap((row, at) => {
    const role = kinds[at] === 'number' ? metricRole(cellText(table, row, 0)) : null;
    return role === null ? [] : [role];
  });
  if (metrics.length < 2) return false;
  const isMixed = !kinds.includes(null) && (new Set(kinds).size > 1 || new Set(metrics).size > 1);
  if (isMixed && metrics.length >= rows.length * mixedMetricShare) return true;
  if (metrics.length < rows.length * metricShare) return false;
  return new Set(metrics).size > 1 || metricWords.test(readHeader(table.labels[0] ?? '').core);
}

/** What all cells of a row are; null for a row of words and figures, and one with nothing. */
function kindOfRow(table: Table, row: number): 'number' | 'text' | null {
  let numbers = 0;
  let present = 0;
  for (let column = 1; column < table.labels.length; column += 1) {
    const text = cellText(table, row, column);
    if (isMissing(text)) continue;
    present += 1;
    if (readNumber(text) !== null) numbers += 1;
  }
  if (present === 0) return null;
  return numbers >= present * oneKind ? 'number' : numbers <= present * (1 - oneKind) ? 'text' : null;
}

/** The role of the figures that a row's first cell announces; null for other words. */
function metricRole(text: string): Role | null {
  const [first] = readHeader(text).meanings;
  return first !== undefined && first.weight >= sureWeight && isNumericRole(first.role) && first.role !== 'rank'
    ? first.role
    : null;
}

function turn(table: Table, rows: readonly number[]): TableView {
  const sources = [-1, ...rows];
  const column = (index: number): SourceCell[] => sources.map((row) => ({row, column: index}));
  return makeView(
    table,
    'columns',
    column(0),
    table.labels.slice(1).map((_, index) => column(index + 1)),
  );
}
