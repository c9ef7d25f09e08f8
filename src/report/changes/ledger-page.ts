// Ledgers as one HTML file (templates/ledger-page.hbs): no network, no scripts. Texts only; the template escapes them.
import {say} from '../../messages/say.ts';
import type {LedgerAndHistory} from '../../model/ledger.ts';
import type {Language} from '../../model/text.ts';
import {ledgerPage, pageStyle} from '../generated/templates.js';
import {showControls} from '../visible-controls.ts';
import {ledgerView} from './ledger-lines.ts';

/** Returns the page. */
export function renderLedgerPage(ledgers: readonly LedgerAndHistory[], language: Language): string {
  const view = {
    language,
    style: pageStyle,
    boards: ledgers.map((each) => ledgerView(each, language)),
    words: {
      title: say(language, 'ledger.title'),
      none: say(language, 'ledger.none'),
      model: say(language, 'ledger.model'),
      events: say(language, 'ledger.events'),
      editions: say(language, 'ledger.editions'),
    },
  };
  return showControls(ledgerPage(view).replaceAll('&#x3D;', '='));
}
