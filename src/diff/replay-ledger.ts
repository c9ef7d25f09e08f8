// A ledger → any of its editions: which models were on the board, under which names, with which scores. Nothing but events is read.
import type {BoardLedger, LedgerState} from '../model/ledger.ts';

/** Returns the state of every model on the board in an edition (index), by the model's number. Linear in the events. */
export function replayLedger({events}: Pick<BoardLedger, 'events'>, edition: number): Map<number, LedgerState> {
  const models = new Map<number, LedgerState>();
  for (const event of events) {
    if (event.edition > edition) break;
    if (event.after === null) models.delete(event.model);
    else models.set(event.model, event.after);
  }
  return models;
}
