// The formats of `log --ledger`: loaded with the help, so it imports no sentences.
import type {LedgerAndHistory} from '../../model/ledger.ts';
import type {Language} from '../../model/text.ts';
import type {OutputFormats} from '../output-formats.ts';

export interface LedgerInput {
  readonly ledgers: readonly LedgerAndHistory[];
  readonly language: Language;
}

export const ledgerFormats: OutputFormats<LedgerInput> = {
  text: async ({ledgers, language}) =>
    (await import('../../report/changes/ledger-text.ts')).renderLedgerText(ledgers, language),
  json: async ({ledgers}) => (await import('../../report/changes/ledger-json.ts')).renderLedgerJson(ledgers),
  html: async ({ledgers, language}) =>
    (await import('../../report/changes/ledger-page.ts')).renderLedgerPage(ledgers, language),
  csv: async ({ledgers}) => (await import('../../report/changes/ledger-csv.ts')).renderLedgerEvents(ledgers),
  'csv-editions': async ({ledgers}) => (await import('../../report/changes/ledger-csv.ts')).renderLedgerSeries(ledgers),
};
