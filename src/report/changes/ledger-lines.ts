// A ledger in sentences: model by model, what each edition did to it.
import {say} from '../../messages/say.ts';
import {addTo} from '../../model/groups.ts';
import type {BoardHistory} from '../../model/history.ts';
import type {LedgerAndHistory, LedgerEdition, LedgerEvent} from '../../model/ledger.ts';
import type {Language} from '../../model/text.ts';
import {placeText} from '../numbers.ts';
import {editionLabels} from './edition-labels.ts';
import {percent} from '../../model/figures.ts';

export interface LedgerView {
  /** Board, and how much there is. */
  readonly heading: string;
  readonly title: string;
  readonly counts: string;
  readonly editions: readonly {readonly label: string; readonly commit: string}[];
  readonly models: readonly {
    readonly name: string;
    readonly vendor: string;
    readonly events: readonly LedgerLine[];
  }[];
}

export interface LedgerLine {
  /** The edition's label, and the first digits of its commit; empty outside git. */
  readonly label: string;
  readonly commit: string;
  readonly text: string;
}

// As `tablewatch log` and git print them.
const commitDigits = 10;

/** Returns what a reader sees of a ledger, without any markup. Linear in the events. */
export function ledgerView({ledger, history}: LedgerAndHistory, language: Language): LedgerView {
  const {board, title, editions, models, events} = ledger;
  const labels = editionLabels(editions, language);
  const commits = editions.map(shortCommit);
  const byModel = new Map<number, LedgerLine[]>();
  for (const event of events) {
    const line = {
      label: labels[event.edition] ?? '',
      commit: commits[event.edition] ?? '',
      text: eventText(event, history, language),
    };
    addTo(byModel, event.model, line);
  }
  const counts = say(language, 'ledger.counts', {
    editions: editions.length,
    models: models.length,
    events: events.length,
  });
  return {
    heading: say(language, 'ledger.board', {title, board, counts}),
    title,
    counts,
    editions: labels.map((label, at) => ({label, commit: commits[at] ?? ''})),
    models: models.map(({model, name, vendor}) => ({name, vendor, events: byModel.get(model) ?? []})),
  };
}

function shortCommit({commit}: LedgerEdition): string {
  return commit?.slice(0, commitDigits) ?? '';
}

function eventText(event: LedgerEvent, history: BoardHistory, language: Language): string {
  const {kind, before, after, confidence} = event;
  const isNamed = kind === 'renamed' || kind === 'respelled';
  const text = (side: LedgerEvent['before']): string => (isNamed ? side?.name : side?.score?.text) ?? '–';
  const facts = [
    say(language, `ledger.${kind}`, {before: text(before), after: text(after)}),
    ...(before === null || after === null ? [(after ?? before)?.score?.text ?? ''] : []),
    isNamed || after === null ? '' : placeOf(event, history, language),
    ...lineNotes(event, language),
    confidence === 1 ? '' : say(language, 'ledger.confidence', {percent: percent(confidence)}),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

function placeOf({model, edition}: LedgerEvent, {tracks}: BoardHistory, language: Language): string {
  const place = trackOf(tracks, model)?.points[edition]?.place ?? null;
  return place === null ? '' : placeText(place, language);
}

const byNumber = new WeakMap<BoardHistory['tracks'], ReadonlyMap<number, BoardHistory['tracks'][number]>>();

function trackOf(tracks: BoardHistory['tracks'], model: number): BoardHistory['tracks'][number] | undefined {
  const known = byNumber.get(tracks) ?? new Map(tracks.map((track) => [track.model, track]));
  byNumber.set(tracks, known);
  return known.get(model);
}

/** What it follows, what follows it. */
function lineNotes({evidence}: LedgerEvent, language: Language): string[] {
  if (evidence === null) return [];
  const succeeds: string | undefined = 'succeeds' in evidence ? evidence.succeeds : undefined;
  const succeededBy: string | undefined = 'succeededBy' in evidence ? evidence.succeededBy : undefined;
  return [
    ...(succeeds === undefined ? [] : [say(language, 'event.succeeds', {name: succeeds})]),
    ...(succeededBy === undefined ? [] : [say(language, 'event.succeededBy', {name: succeededBy})]),
  ];
}
