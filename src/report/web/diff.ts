// What changed between two editions, inside the web's frame: the change page's own view, and selects to pick other editions.
import {say} from '../../messages/say.ts';
import type {StoredEdition} from '../../model/service.ts';
import type {ChangePageInput} from '../changes/page-input.ts';
import {changePageView} from '../changes/page.ts';
import {minuteText, type Picker} from './blocks.ts';
import {type PageRequest, renderPage} from './frame.ts';
import {previewHref} from './links.ts';

export interface DiffPageInput {
  /** Null: the two are one. */
  readonly change: ChangePageInput | null;
  /** All editions of the document, oldest first. */
  readonly editions: readonly StoredEdition[];
  readonly from: number;
  readonly to: number;
}

export function renderDiffPage({change, editions, from, to}: DiffPageInput, request: PageRequest): string {
  const {language} = request;
  const page = change === null ? null : changePageView(change);
  const title = page?.title ?? say(language, 'web.diff.pick');
  const view = {
    pickers: [
      editionPicker('from', say(language, 'web.diff.from'), editions, from),
      editionPicker('to', say(language, 'web.diff.to'), editions, to),
    ],
    compareWord: say(language, 'web.diff.compare'),
    page,
    links: [
      {href: previewHref(from, to), text: say(language, 'web.preview')},
      {href: `/api/v1/changesets/${String(from)}/${String(to)}`, text: say(language, 'web.diff.json')},
    ],
    emptyTitle: say(language, 'web.diff.pick'),
    emptyText: say(language, 'web.diff.same'),
  };
  return renderPage('web-diff', request, {title}, view);
}

function editionPicker(name: string, label: string, editions: readonly StoredEdition[], chosen: number): Picker {
  const options = [...editions]
    .reverse()
    .map(({key, record}) => ({value: String(key), text: editionText(record), isChosen: key === chosen}));
  return {name, label, options};
}

function editionText({observedAt, id}: StoredEdition['record']): string {
  return `${minuteText(observedAt)} · ${id}`;
}
