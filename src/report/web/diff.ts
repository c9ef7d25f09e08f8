// What changed between two editions, inside the web's frame: the change page's own view, and selects to pick other editions.
import {say} from '../../messages/say.ts';
import type {StoredEdition} from '../../model/service.ts';
import type {ChangePageInput} from '../changes/page-input.ts';
import {changePageView} from '../changes/page.ts';
import {type Link, minuteText, type Picker, type Reader} from './blocks.ts';
import {type PageRequest, renderPage} from './frame.ts';
import {previewHref} from './links.ts';

export interface DiffPageInput {
  /** Null: the two are one. */
  readonly change: ChangePageInput | null;
  /** All editions of the document, oldest first. */
  readonly editions: readonly StoredEdition[];
  readonly from: number;
  readonly to: number;
  /** The board whose public page leads here; null in the dashboard, where other editions can be picked. */
  readonly board: Link | null;
}

export function renderDiffPage({change, editions, from, to, board}: DiffPageInput, request: PageRequest): string {
  const {language} = request;
  const page = change === null ? null : changePageView(change);
  const title = page?.title ?? say(language, 'web.diff.pick');
  const view = {
    board,
    pickers:
      board === null
        ? [editionPicker('from', editions, from, request), editionPicker('to', editions, to, request)]
        : [],
    compareWord: say(language, 'web.diff.compare'),
    page,
    links:
      board === null
        ? [
            {href: previewHref(from, to), text: say(language, 'web.preview')},
            {href: `/api/v1/changesets/${String(from)}/${String(to)}`, text: say(language, 'web.diff.json')},
          ]
        : [],
    emptyTitle: say(language, 'web.diff.pick'),
    emptyText: say(language, 'web.diff.same'),
  };
  return renderPage('web-diff', request, {title}, view);
}

function editionPicker(
  name: 'from' | 'to',
  editions: readonly StoredEdition[],
  chosen: number,
  reader: Reader,
): Picker {
  const label = say(reader.language, `web.diff.${name}`);
  const options = [...editions].reverse().map((edition) => ({
    value: String(edition.key),
    text: editionText(edition, reader),
    time: edition.record.observedAt,
    isChosen: edition.key === chosen,
  }));
  return {name, label, options};
}

/** Editions of one minute are told apart by their number. */
function editionText({sequence, record}: StoredEdition, {language, timeZone}: Reader): string {
  const rows = record.boards.reduce((sum, board) => sum + board.rows, 0);
  return `${minuteText(record.observedAt, timeZone)} · ${say(language, 'web.edition.number', {sequence, rows})}`;
}
