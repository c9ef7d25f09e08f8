// What is to be said of an entry that came or went: its name, score and place, and what it follows or may be called elsewhere.
import {say} from '../../messages/say.ts';
import {sideText} from '../../model/change-event.ts';
import type {BoardHead, ChangeEvent} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {placeText, withUnit} from '../numbers.ts';

export interface SentenceContext {
  readonly language: Language;
  /** Null for events of the document itself. */
  readonly head: BoardHead | null;
  /** For mails and chats: statistics stay on the page. */
  readonly isBrief?: boolean;
}

/** What is to be said of an entry that came or went; empty strings where there is nothing. */
export interface EntryFacts {
  readonly name: string;
  readonly vendor: string;
  readonly score: string;
  readonly place: string;
  /** What it follows, what follows it, what it may be called elsewhere, how long it was away. */
  readonly notes: readonly string[];
}

export type EntryEvent = ChangeEvent<'entered' | 're-entered' | 'left'>;

export function isEntryEvent(event: ChangeEvent): event is EntryEvent {
  return event.kind === 'entered' || event.kind === 're-entered' || event.kind === 'left';
}

/** Returns the facts of an entry that came or went. */
export function entryFacts(event: EntryEvent, {language, head}: SentenceContext): EntryFacts {
  const {vendor, score, place} = event.evidence;
  return {
    name: event.subjects[0] ?? '',
    vendor: vendor ?? '',
    score: score === null ? '' : (writtenScore(event, head) ?? withUnit(score, scoreUnit(head))),
    place: head?.rankedBy === 'none' ? '' : placeText(place, language),
    notes: event.kind === 'left' ? leaverNotes(event, language) : entrantNotes(event, language),
  };
}

/** The score's cell as the edition has it; null where the event has no such cell. */
function writtenScore({kind, cells}: EntryEvent, head: BoardHead | null): string | null {
  const cell = cells.find(({column}) => column === head?.score);
  const side = kind === 'left' ? cell?.before : cell?.after;
  return side === null || side === undefined ? null : sideText(side);
}

function entrantNotes(event: ChangeEvent<'entered' | 're-entered'>, language: Language): string[] {
  const {succeeds, possiblyRenamedFrom} = event.evidence;
  return [
    ...(succeeds === undefined ? [] : [say(language, 'event.succeeds', {name: succeeds})]),
    ...(possiblyRenamedFrom === undefined
      ? []
      : [say(language, 'event.possibleRename', {name: possiblyRenamedFrom.name})]),
    ...(event.kind === 're-entered' ? [say(language, 'event.back', {count: event.evidence.editionsAway})] : []),
  ];
}

function leaverNotes({evidence}: ChangeEvent<'left'>, language: Language): string[] {
  const {succeededBy, possiblyRenamedTo} = evidence;
  return [
    ...(succeededBy === undefined ? [] : [say(language, 'event.succeededBy', {name: succeededBy})]),
    ...(possiblyRenamedTo === undefined ? [] : [say(language, 'event.possibleRename', {name: possiblyRenamedTo.name})]),
  ];
}

/** Returns the facts as one line. */
export function entryText(event: EntryEvent, context: SentenceContext): string {
  const {name, vendor, score, place, notes} = entryFacts(event, context);
  return [name, ...[vendor, score, place].filter((fact) => fact !== ''), ...notes].join(' · ');
}

/** Returns the unit of the board's score; null without one. */
export function scoreUnit(head: BoardHead | null): string | null {
  return head?.columns.find(({label}) => label === head.score)?.unit ?? null;
}
