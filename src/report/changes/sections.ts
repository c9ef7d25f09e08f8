// Events of a board → sections in digest order (CHANGE_MODEL § 8): the reading order of every report and mail.
import {say, type MessageKey} from '../../messages/say.ts';
import type {
  BoardChanges,
  Changeset,
  ChangeEvent,
  DigestSection,
  NoiseReceipt,
  Significance,
} from '../../model/changeset.ts';
import {reaches} from '../../model/significance.ts';
import type {Language} from '../../model/text.ts';
import {eventSentence} from './event-sentence.ts';

export interface ChangeItem {
  /** Anchor of the event. */
  readonly id: string;
  readonly event: ChangeEvent;
  /** One line, plain text. */
  readonly text: string;
  /** What belongs to it: whom a mover passed, and by whom it was passed. */
  readonly details: readonly ChangeItem[];
}

/** A digest section, or `scores`: the part of the movers' section that changed its score and passed nobody. */
export type ReportSection = DigestSection | 'scores';

export interface ChangeSection {
  readonly section: ReportSection;
  readonly title: string;
  /** In digest order. */
  readonly items: readonly ChangeItem[];
}

/** What is to be shown: all from a level upwards, or what a reader asked for. */
export type Wanted = Significance | ((event: ChangeEvent) => boolean);

/** Returns the sections of a board that have something wanted, in reading order; noise is never among them. */
export function sectionsOf(board: BoardChanges, language: Language, wanted: Wanted = 'minor'): ChangeSection[] {
  return group(board.events, {language, head: board.head}, wanted);
}

/** Returns the sections of the document's own events (encoding). */
export function documentSections(changeset: Changeset, language: Language, wanted: Wanted = 'minor'): ChangeSection[] {
  return group(changeset.events, {language, head: null}, wanted);
}

function group(
  events: readonly ChangeEvent[],
  context: Parameters<typeof eventSentence>[1],
  wanted: Wanted,
): ChangeSection[] {
  const isWanted = typeof wanted === 'function' ? wanted : (event: ChangeEvent) => reaches(event.significance, wanted);
  const sections = new Map<ReportSection, (ChangeItem & {readonly details: ChangeItem[]})[]>();
  for (const event of events) {
    if (isImplied(event) && wanted !== 'noise') continue;
    if (event.section === 'noise' || event.significance === 'noise' || !isWanted(event)) continue;
    const section = sectionOf(event);
    const items = sections.get(section) ?? [];
    const item = {id: event.id, event, text: eventSentence(event, context), details: []};
    const owner = isPassing(event) ? items.find((one) => one.event.subjects[0] === event.subjects[0]) : undefined;
    if (owner === undefined) items.push(item);
    else owner.details.push(item);
    sections.set(section, items);
  }
  return [...sections].map(([section, items]) => ({
    section,
    title: say(context.language, `section.${section}` satisfies MessageKey),
    items,
  }));
}

/** The mover itself comes before whom it passed: events are in digest order. */
function isPassing({kind}: ChangeEvent): boolean {
  return kind === 'overtook' || kind === 'overtaken';
}

/** Ties broken and joined follow from the places that the score's own line gives. */
function isImplied({kind}: ChangeEvent): boolean {
  return kind === 'tie_broken' || kind === 'tie_joined';
}

function sectionOf(event: ChangeEvent): ReportSection {
  if (event.section !== 'movers' || event.kind !== 'score_changed') return event.section;
  return event.evidence.class === 'moved' ? 'movers' : 'scores';
}

/** Returns the noise receipt as sentences: what was looked at and found to be no news. Empty when there was none. */
export function noiseLines(noise: NoiseReceipt, language: Language): string[] {
  const counts: readonly (readonly [MessageKey, number])[] = [
    ['noise.byEntrantsAndLeavers', noise.byEntrantsAndLeavers],
    ['noise.byTieOrder', noise.byTieOrder],
    ['noise.byOthersMoves', noise.byOthersMoves],
    ['noise.byScoreOnly', noise.byScoreOnly],
    ['noise.bySeveral', noise.bySeveral],
    ['noise.unexplained', noise.unexplainedRanks],
  ];
  const others: readonly (readonly [MessageKey, number])[] = [
    ['noise.rowsReordered', noise.rowsReordered],
    ['noise.formatOnly', noise.formatOnlyCells],
    ['noise.tagsAdded', noise.tagsAdded],
    ['noise.tagsRemoved', noise.tagsRemoved],
    ['noise.withinTolerance', noise.withinTolerance],
  ];
  const told = (pairs: typeof counts): string[] =>
    pairs.filter(([, count]) => count > 0).map(([key, count]) => say(language, key, {count}));
  const {publishedRanksChanged, publishedRanksOfMovers} = noise;
  const quiet = publishedRanksChanged - publishedRanksOfMovers;
  const causes = told(counts).join(language === 'en' ? ', ' : '，');
  const ranks = quiet > 0 ? [say(language, 'noise.ranks', {count: quiet, of: publishedRanksChanged, causes})] : [];
  return [...ranks, ...told(others), ...(noise.columnsReordered ? [say(language, 'noise.columnsReordered')] : [])];
}
