// Ledgers as JSON (schemas/ledger.v1.json).
import {LEDGER_SCHEMA_VERSION, type LedgerAndHistory} from '../../model/ledger.ts';

/** Returns the JSON of `log --ledger`. */
export function renderLedgerJson(ledgers: readonly LedgerAndHistory[]): string {
  const content = {schemaVersion: LEDGER_SCHEMA_VERSION, ledgers: ledgers.map(({ledger}) => ledger)};
  return `${JSON.stringify(content, null, 1)}\n`;
}
