// The noise receipt: every changed published rank by its cause, and what else was looked at and found to be no news.
import type {CellSide, ChangeEvent, NoiseSummary, RankAccount} from '../model/changeset.ts';
import type {Survivors} from './movement/survivors.ts';

type RankCause =
  'byEntrantsAndLeavers' | 'byTieOrder' | 'byOthersMoves' | 'againstScores' | 'byNumbering' | 'bySeveral';

/** Returns the receipt; its causes sum to `publishedRanksChanged`. */
export function noiseSummary(events: readonly ChangeEvent[], survivors: Survivors): NoiseSummary {
  const count = {publishedRanksChanged: 0, publishedRanksOfMovers: 0, byScoreOnly: 0, unexplainedRanks: 0};
  const causes: Record<RankCause, number> = {
    byEntrantsAndLeavers: 0,
    byTieOrder: 0,
    byOthersMoves: 0,
    againstScores: 0,
    byNumbering: 0,
    bySeveral: 0,
  };
  survivors.accounts.forEach((account, survivor) => {
    if (account === null) return;
    if (account.unexplained !== 0) count.unexplainedRanks += 1;
    if (account.before === account.after) return;
    count.publishedRanksChanged += 1;
    const kind = survivors.classes[survivor];
    if (kind === 'moved') count.publishedRanksOfMovers += 1;
    else if (kind === 'score_only') count.byScoreOnly += 1;
    else causes[causeOf(account)] += 1;
  });
  const cells = (kind: ChangeEvent['kind'], noiseOnly = false): number =>
    events
      .filter((event) => event.kind === kind && (!noiseOnly || event.significance === 'noise'))
      .reduce((sum, event) => sum + event.cells.length, 0);
  const reordered = events.find((event) => event.kind === 'row_order_only');
  return {
    ...count,
    ...causes,
    rowsReordered: reordered?.evidence.rows ?? 0,
    columnsReordered: events.some(({kind}) => kind === 'column_reordered'),
    formatOnlyCells: cells('format_only'),
    linksChanged: linksChanged(events),
    tagsAdded: cells('tag_added'),
    tagsRemoved: cells('tag_removed'),
    withinTolerance: cells('measure_changed', true),
  };
}

/** Cells that read as before and whose links lead elsewhere. */
function linksChanged(events: readonly ChangeEvent[]): number {
  return events
    .filter(({kind}) => kind === 'format_only')
    .flatMap(({cells}) => cells)
    .filter(({before, after}) => before !== null && after !== null && addresses(before) !== addresses(after)).length;
}

/** Addresses of a cell's Markdown links and HTML anchors and pictures, in order. */
function addresses({text}: CellSide): string {
  if (!/[(<]/u.test(text)) return '';
  return [...text.matchAll(/\]\(\s*<?([^\s)>]+)|(?:href|src)\s*=\s*["']?([^"'\s>]+)/giu)]
    .map(([, link = '', attribute = '']) => link || attribute)
    .join(' ');
}

function causeOf(account: RankAccount): RankCause {
  const {entrants, leavers, overtaken, overtook, againstScores, tieOrder, unexplained} = account;
  const causes: RankCause[] = [];
  if (entrants !== leavers) causes.push('byEntrantsAndLeavers');
  if (tieOrder - againstScores !== unexplained) causes.push('byTieOrder');
  if (overtaken !== overtook) causes.push('byOthersMoves');
  if (againstScores !== 0) causes.push('againstScores');
  if (unexplained !== 0) causes.push('byNumbering');
  return causes.length === 1 ? (causes[0] ?? 'bySeveral') : 'bySeveral';
}
