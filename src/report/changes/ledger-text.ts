// Ledgers as plain text: a model a paragraph, an event a line.
import {say} from '../../messages/say.ts';
import type {LedgerAndHistory} from '../../model/ledger.ts';
import type {Language} from '../../model/text.ts';
import {padEndWidth} from '../../text/width.ts';
import {showControls} from '../visible-controls.ts';
import {ledgerView, type LedgerView} from './ledger-lines.ts';

/** Returns the text; one sentence where there is no ledger. */
export function renderLedgerText(ledgers: readonly LedgerAndHistory[], language: Language): string {
  if (ledgers.length === 0) return `${say(language, 'ledger.none')}\n`;
  return showControls(ledgers.map((each) => boardText(ledgerView(each, language))).join('\n'));
}

function boardText({heading, editions, models}: LedgerView): string {
  const width = Math.max(0, ...editions.map(({label}) => label.length));
  const lines = models.flatMap(({name, vendor, events}) => [
    '',
    vendor === '' ? name : `${name} · ${vendor}`,
    ...events.map(({label, commit, text}) =>
      [`  ${padEndWidth(label, width)}`, commit, text].filter((part) => part !== '').join('  '),
    ),
  ]);
  return `${[heading, ...lines].join('\n')}\n`;
}
