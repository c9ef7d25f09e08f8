// Ledgers in long form for spreadsheets and plots: a row for every model and event, or for every model and edition. Labels and kinds are
// a contract and therefore English in every language.
import type {LedgerAndHistory, LedgerEdition, LedgerState} from '../../model/ledger.ts';
import {csvLine, type CsvCell} from './csv-line.ts';

const editionLabels = ['board', 'title', 'edition', 'id', 'date', 'commit', 'source'] as const;

/** Returns one row for each event. `evidence` is JSON; `value` the number that the score reads as, in the base of its unit. */
export function renderLedgerEvents(ledgers: readonly LedgerAndHistory[]): string {
  const labels = ['model', 'event', 'name_before', 'name', 'score_before', 'score', 'value_before', 'value', 'unit'];
  const rows = ledgers.flatMap(({ledger}) =>
    ledger.events.map(({edition, model, kind, before, after, confidence, evidence}) => [
      ...editionCells(ledger, edition),
      ...[model, kind, before?.name ?? null, after?.name ?? null],
      ...[before?.score?.text ?? null, after?.score?.text ?? null, valueOf(before), valueOf(after)],
      ...[unitOf(ledger.editions, edition), confidence, evidence === null ? null : JSON.stringify(evidence)],
    ]),
  );
  return [[...editionLabels, ...labels, 'confidence', 'evidence'], ...rows].map(csvLine).join('');
}

/** Returns one row for each model and edition that has it, models under their latest names: a series each. */
export function renderLedgerSeries(ledgers: readonly LedgerAndHistory[]): string {
  const labels = ['model', 'name', 'vendor', 'value', 'unit', 'place', 'place_last', 'published_rank'];
  const rows = ledgers.flatMap(({ledger, history}) => {
    const models = new Set(ledger.models.map(({model}) => model));
    return history.tracks
      .filter(({model}) => models.has(model))
      .flatMap(({model, name, vendor, points}) =>
        points.flatMap((point, edition): CsvCell[][] => {
          if (point === null) return [];
          const [first, last] = point.place ?? [null, null];
          const facts = [point.score, unitOf(ledger.editions, edition), first, last, point.published];
          return [[...editionCells(ledger, edition), model, name, vendor, ...facts]];
        }),
      );
  });
  return [[...editionLabels, ...labels], ...rows].map(csvLine).join('');
}

/** Editions count from 1, as people do. */
function editionCells({board, title, editions}: LedgerAndHistory['ledger'], edition: number): CsvCell[] {
  const {id = null, observedAt = null, commit = null, source = null} = editions[edition] ?? {};
  return [board, title, edition + 1, id, observedAt, commit, source];
}

function valueOf(state: LedgerState | null): number | null {
  return state?.score?.value ?? null;
}

function unitOf(editions: readonly LedgerEdition[], edition: number): string | null {
  return editions[edition]?.unit ?? null;
}
