// Events of a board → sections in digest order (CHANGE_MODEL § 8): the reading order of every report and mail.
import {joinPhrases} from '../../model/join-words.ts';
import {say, type MessageKey} from '../../messages/say.ts';
import type {
  BoardChanges,
  Changeset,
  ChangeEvent,
  DigestSection,
  NoiseSummary,
  Significance,
} from '../../model/changeset.ts';
import {changedColumn} from '../../model/change-event.ts';
import {reaches} from '../../model/significance.ts';
import type {Language} from '../../model/text.ts';
import type {VerdictClause} from '../../model/verdict.ts';
import {bulkText} from '../../messages/verdict-columns.ts';
import type {SentenceContext} from './entry-facts.ts';
import {eventSentence, isOtherScore, scoresSentence} from './event-sentence.ts';

export interface ChangeItem {
  /** Anchor of the event. */
  readonly id: string;
  readonly event: ChangeEvent;
  /** One line, plain text. */
  readonly text: string;
  /** What belongs to it: whom a mover passed, and by whom it was passed. */
  readonly details: readonly ChangeItem[];
  /** Further events that `text` says: a model's scores in other columns are one line. */
  readonly others: readonly ChangeEvent[];
}

/**
 * A digest section, or a part of one under a heading of its own: `scores` are those that changed and passed nobody, `benchmarks` those
 * of columns that the board is not ranked by.
 */
export type ReportSection = DigestSection | 'scores' | 'benchmarks' | 'structure' | 'duplicates' | 'lost' | 'gained';

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
  return group(board.events, {language, head: board.head, bulks: bulksOf(board)}, wanted);
}

/** The same for mails and chats: statistics stay on the page. */
export function briefSectionsOf(board: BoardChanges, language: Language, wanted: Wanted): ChangeSection[] {
  return group(board.events, {language, head: board.head, bulks: bulksOf(board), isBrief: true}, wanted);
}

type BulkChange = Extract<VerdictClause, {key: 'bulk'}>['data'];

/** Columns that changed as a whole, as the verdict found them: one line each. */
function bulksOf({verdict}: BoardChanges): Map<string, BulkChange> {
  return new Map(verdict.clauses.flatMap(({key, data}) => (key === 'bulk' ? [[data.field, data] as const] : [])));
}

/** Returns the sections of the document's own events (encoding). */
export function documentSections(changeset: Changeset, language: Language, wanted: Wanted = 'minor'): ChangeSection[] {
  return group(changeset.events, {language, head: null, bulks: new Map()}, wanted);
}

function group(
  events: readonly ChangeEvent[],
  context: SentenceContext & {readonly bulks: ReadonlyMap<string, BulkChange>},
  wanted: Wanted,
): ChangeSection[] {
  const isWanted = typeof wanted === 'function' ? wanted : (event: ChangeEvent) => reaches(event.significance, wanted);
  const units = new Set(events.flatMap(({kind, after}) => (kind === 'unit_changed' ? [after] : [])));
  const shown = events.filter(
    (event) =>
      !((isImplied(event) || isUnitHeader(event, units)) && wanted !== 'noise') &&
      !isNameless(event) &&
      event.section !== 'noise' &&
      event.significance !== 'noise' &&
      isWanted(event),
  );
  const sections = new Map<ReportSection, OpenItem[]>();
  const movers = new Map<string, OpenItem>();
  const columns = new Map<string, OpenItem>();
  const models = new Map<string, OpenItem>();
  for (const event of shown) {
    const isScore = isOtherScore(event, context.head);
    const section = isScore ? 'benchmarks' : sectionOf(event);
    // A benchmark is nearer to the news than a price, whichever changed more.
    if (section === 'measures' && !sections.has('benchmarks')) sections.set('benchmarks', []);
    const items = sections.get(section) ?? [];
    const item = eventItem(event, context);
    const [name, field] = [event.subjects[0] ?? '', changedColumn(event)];
    const isBulkKind = event.kind === 'measure_changed' || event.kind === 'value_changed';
    const bulk = isBulkKind ? context.bulks.get(field) : undefined;
    const owner = bulk === undefined ? (isPassing(event) ? movers.get(name) : undefined) : columns.get(field);
    const model = isScore && bulk === undefined ? models.get(name) : undefined;
    if (model !== undefined) model.others.push(event);
    else if (owner !== undefined) {
      if (bulk === undefined || owner.details.length < bulkShown) owner.details.push(item);
    } else if (bulk === undefined) {
      items.push(item);
      if (section === 'movers' || section === 'scores') movers.set(name, item);
      if (isScore) models.set(name, item);
    } else {
      const whole = {...bulkItem(event, bulk, context), details: [item]};
      items.push(whole);
      columns.set(field, whole);
    }
    sections.set(section, items);
  }
  const filled = [...sections].filter(([, items]) => items.length > 0);
  return filled.map(([section, items]) => ({
    section,
    title: say(context.language, `section.${section}` satisfies MessageKey),
    items,
  }));
}

type OpenItem = ChangeItem & {readonly details: ChangeItem[]; readonly others: ChangeEvent[]};

/** Values shown under a column that changed as a whole: the largest; events are ordered by size. */
const bulkShown = 3;

/** The sentence is made when it is read: of many thousand changes a report shows some. */
function eventItem(event: ChangeEvent, context: SentenceContext): OpenItem {
  const others: ChangeEvent[] = [];
  return {
    id: event.id,
    event,
    get text() {
      return others.length === 0 ? eventSentence(event, context) : scoresSentence([event, ...others], context);
    },
    details: [],
    others,
  };
}

function bulkItem(event: ChangeEvent, bulk: BulkChange, {language}: SentenceContext): OpenItem {
  return {id: event.id, event, text: bulkText(bulk, language), details: [], others: []};
}

/** The mover itself comes before whom it passed: events are in digest order. */
function isPassing({kind}: ChangeEvent): boolean {
  return kind === 'overtook' || kind === 'overtaken';
}

/** Of many thousand pairs the names are not kept: the mover's own line has the number. */
function isNameless(event: ChangeEvent): boolean {
  return (event.kind === 'overtook' || event.kind === 'overtaken') && event.evidence.names.length === 0;
}

/** Ties broken and joined follow from the places that the score's own line gives. */
function isImplied({kind}: ChangeEvent): boolean {
  return kind === 'tie_broken' || kind === 'tie_joined';
}

/** A header that changed with its unit is said with the unit. */
function isUnitHeader({kind, after}: ChangeEvent, units: ReadonlySet<unknown>): boolean {
  return kind === 'column_renamed' && units.has(after);
}

function sectionOf(event: ChangeEvent): ReportSection {
  switch (event.kind) {
    case 'score_changed':
      return event.section === 'movers' && event.evidence.class !== 'moved' ? 'scores' : event.section;
    case 'became_unranked':
      return 'lost';
    case 'became_ranked':
      return 'gained';
    case 'duplicate_appeared':
    case 'duplicate_resolved':
      return 'duplicates';
    case 'value_missing':
    case 'value_filled':
      return 'measures';
    case 'unit_changed':
    case 'column_added':
    case 'column_removed':
    case 'column_renamed':
    case 'board_added':
    case 'board_removed':
    case 'board_moved':
    case 'moved_away':
    case 'moved_here':
    case 'summary_row_added':
    case 'summary_row_removed':
    case 'summary_row_changed':
      return 'structure';
    default:
      return event.section;
  }
}

/** Returns the noise summary as sentences: changes that were checked and are not significant. Empty when there are none. */
export function noiseLines(noise: NoiseSummary, language: Language): string[] {
  const counts: readonly (readonly [MessageKey, number])[] = [
    ['noise.byEntrantsAndLeavers', noise.byEntrantsAndLeavers],
    ['noise.byTieOrder', noise.byTieOrder],
    ['noise.byOthersMoves', noise.byOthersMoves],
    ['noise.byScoreOnly', noise.byScoreOnly],
    ['noise.againstScores', noise.againstScores],
    ['noise.byNumbering', noise.byNumbering],
    ['noise.bySeveral', noise.bySeveral],
  ];
  const others: readonly (readonly [MessageKey, number])[] = [
    ['noise.rowsReordered', noise.rowsReordered],
    ['noise.links', noise.linksChanged],
    ['noise.formatOnly', noise.formatOnlyCells - noise.linksChanged],
    ['noise.tagsAdded', noise.tagsAdded],
    ['noise.tagsRemoved', noise.tagsRemoved],
    ['noise.withinTolerance', noise.withinTolerance],
  ];
  const sentencesOf = (pairs: typeof counts): string[] =>
    pairs.filter(([, count]) => count > 0).map(([key, count]) => say(language, key, {count}));
  const {publishedRanksChanged, publishedRanksOfMovers} = noise;
  const quiet = publishedRanksChanged - publishedRanksOfMovers;
  const causes = joinPhrases(sentencesOf(counts), language);
  const ranks = quiet > 0 ? [say(language, 'noise.ranks', {count: quiet, of: publishedRanksChanged, causes})] : [];
  return [
    ...ranks,
    ...sentencesOf(others),
    ...(noise.columnsReordered ? [say(language, 'noise.columnsReordered')] : []),
  ];
}
