// Ledgers as JSON (schemas/ledger.v1.json).
import {ledgerSchemaVersion, type LedgerAndHistory} from '../../model/ledger.ts';

/** Returns the JSON of `log --ledger`. */
export function renderLedgerJson(ledgers: readonly LedgerAndHistory[]): string {
  const content = {schemaVersion: ledgerSchemaVersion, ledgers: ledgers.map(({ledger}) => ledger)};
  return `${JSON.stringify(content, null, 1)}\n`;
}
