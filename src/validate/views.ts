// Rules about what tables say read a transposed table, or one in blocks side by side, with one entry a row; rules about how tables are
// written read them as printed. Out: the document with these views as its tables, and findings with the places of the document.
import type {Finding, Fix, Place} from '../model/finding.ts';
import type {Rule, RuleMeta} from '../model/rule.ts';
import {sourceData, sourcePlace, type TableView} from '../model/table-view.ts';
import {cellSpan, cellText, type Document} from '../model/table.ts';
import type {ValidateOptions} from './validate-options.ts';

const asPrinted: ReadonlySet<RuleMeta['group']> = new Set(['structure', 'characters', 'meta']);

export function readsAsPrinted({meta}: Rule): boolean {
  return asPrinted.has(meta.group);
}

export interface Views {
  /** The document itself where no table has a view. */
  readonly document: Document;
  /** By index of the table. */
  readonly views: ReadonlyMap<number, TableView>;
}

export function viewsOf(document: Document, {viewOf}: Pick<ValidateOptions, 'viewOf'>): Views {
  const views = new Map<number, TableView>();
  for (const table of document.tables) {
    const view = viewOf?.(table) ?? null;
    if (view !== null && !repeatsColumn(view)) views.set(table.index, view);
  }
  if (views.size === 0) return {document, views};
  return {
    document: {...document, tables: document.tables.map((table) => views.get(table.index)?.table ?? table)},
    views,
  };
}

/** A row that is there twice as printed is a column that is there twice once transposed, which no rule about rows would see. */
function repeatsColumn({kind, table}: TableView): boolean {
  if (kind !== 'columns') return false;
  const seen = new Set<string>();
  return table.labels.some((label, column) => {
    const cells = Array.from({length: table.rowCount}, (_, row) => cellText(table, row, column));
    const said = JSON.stringify([label, ...cells]);
    if (seen.has(said)) return true;
    seen.add(said);
    return false;
  });
}

/** Returns the findings with places, row numbers and fixes of the document as printed. */
export function withSourcePlaces(findings: readonly Finding[], views: Views['views']): Finding[] {
  return views.size === 0 ? [...findings] : findings.map((finding) => withSourcePlace(finding, views));
}

function withSourcePlace(finding: Finding, views: Views['views']): Finding {
  const view = 'table' in finding.place ? views.get(finding.place.table) : undefined;
  if (view === undefined) return finding;
  const {fix, ...unfixed} = finding;
  const place = sourcePlace(view, finding.place);
  const related = finding.related?.map((each) => ('table' in each ? sourceRelated(views, each) : each));
  return {
    ...unfixed,
    place,
    data: sourceData(view, finding.data),
    ...(related === undefined ? {} : {related}),
    ...(fix !== undefined && staysInCell(view, finding.place, fix) ? {fix} : {}),
  };
}

function sourceRelated(views: Views['views'], place: Exclude<Place, {kind: 'document' | 'text'}>): Place {
  const view = views.get(place.table);
  return view === undefined ? place : sourcePlace(view, place);
}

/** A row of the view is no line of the document: only a cell can be rewritten. */
function staysInCell({table}: TableView, place: Place, {edits}: Fix): boolean {
  if (place.kind !== 'cell') return false;
  const cell = cellSpan(table, place.row, place.column);
  return cell !== null && edits.every(({span}) => span.start >= cell.start && span.end <= cell.end);
}
