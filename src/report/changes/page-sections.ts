// A digest section as the page shows it: entrants and leavers grouped by place, everything else line by line.
import {say} from '../../messages/say.ts';
import type {BoardHead, ChangeEvent} from '../../model/changeset.ts';
import {addTo} from '../../model/groups.ts';
import type {Language} from '../../model/text.ts';
import {linkNames, type RowAnchors, type TextPart} from './page-links.ts';
import type {ChangeItem, ChangeSection} from './sections.ts';
import {entryFacts, isEntryEvent} from './entry-facts.ts';
import {percent} from '../../model/figures.ts';

export interface SectionView {
  readonly anchor: string;
  readonly kind: string;
  readonly title: string;
  readonly count: number;
  /** Empty where the title says enough. */
  readonly about: string;
  readonly groups: readonly GroupView[];
  readonly lines: readonly LineView[];
  /** What is folded because the section is long; `showAll` is empty when nothing is. */
  readonly restGroups: readonly GroupView[];
  readonly restLines: readonly LineView[];
  readonly showAll: string;
}

/** Entries that share a place. */
export interface GroupView {
  readonly label: string;
  readonly count: number;
  readonly isMany: boolean;
  readonly entries: readonly {
    readonly id: string;
    readonly name: TextPart;
    readonly vendor: string;
    readonly notes: readonly string[];
  }[];
}

export interface LineView {
  readonly id: string;
  readonly parts: readonly TextPart[];
  readonly bar: PlaceBar | null;
  /** Ids of further events that the line says: links to them lead here. */
  readonly others: readonly string[];
  readonly details: readonly {readonly id: string; readonly parts: readonly TextPart[]}[];
}

/** Place intervals before and after, in percent of the board's height. */
export interface PlaceBar {
  /** The last place. */
  readonly of: number;
  readonly before: {readonly x: string; readonly width: string};
  readonly after: {readonly x: string; readonly width: string};
  readonly direction: 'up' | 'down';
}

export interface SectionContext {
  readonly language: Language;
  readonly head: BoardHead | null;
  readonly anchors: RowAnchors;
  /** Makes anchors of sections unique on the page. */
  readonly prefix: string;
}

const explained = {
  movers: 'about.movers',
  scores: 'about.scores',
  benchmarks: 'about.benchmarks',
  entrants: 'about.entrants',
  leavers: 'about.leavers',
  successions: 'about.successions',
  noise: 'about.noise',
} as const;

function isExplained(section: string): section is keyof typeof explained {
  return Object.hasOwn(explained, section);
}

/** Returns a section's view; the order of its items is kept. */
export function sectionView({section, title, items}: ChangeSection, context: SectionContext): SectionView {
  const isGrouped = section === 'entrants' || section === 'leavers';
  const about = isExplained(section) && (!isGrouped || isRanked(context.head)) ? explained[section] : null;
  return {
    anchor: `${context.prefix}-${section}`,
    kind: section,
    title,
    count: items.length,
    about: about === null ? '' : say(context.language, about, {count: eventCount(items)}),
    ...folded(isGrouped ? groupEntries(items, context) : [], isGrouped ? [] : items, context),
    showAll: items.length > maxOpen ? say(context.language, 'page.showAll', {count: items.length}) : '',
  };
}

/** What the verdict counts: the values, not the lines. */
function eventCount(items: readonly ChangeItem[]): number {
  return items.reduce((sum, {others}) => sum + 1 + others.length, 0);
}

/** Items a section shows before the rest is folded: a screen and a half of lines. */
const maxOpen = 20;

function folded(
  groups: readonly GroupView[],
  items: readonly ChangeItem[],
  context: SectionContext,
): Pick<SectionView, 'groups' | 'lines' | 'restGroups' | 'restLines'> {
  const lines = items.map((item) => lineView(item, context));
  let room = maxOpen;
  const open = groups.map((group) => {
    const entries = group.entries.slice(0, Math.max(0, room));
    room -= entries.length;
    return {...group, entries};
  });
  const rest = groups.map((group, at) => ({...group, entries: group.entries.slice(open[at]?.entries.length ?? 0)}));
  const isFilled = ({entries}: GroupView): boolean => entries.length > 0;
  return {
    groups: open.filter(isFilled),
    lines: lines.slice(0, maxOpen),
    restGroups: rest.filter(isFilled),
    restLines: lines.slice(maxOpen),
  };
}

function isRanked(head: BoardHead | null): boolean {
  return head !== null && head.rankedBy !== 'none';
}

function groupEntries(items: readonly ChangeItem[], context: SectionContext): GroupView[] {
  const groups = new Map<string, GroupView['entries'][number][]>();
  for (const {id, event} of items) {
    if (!isEntryEvent(event)) continue;
    const {name, vendor, score, place, notes} = entryFacts(event, context);
    const label = [place, score].filter((fact) => fact !== '').join(' · ');
    addTo(groups, label, {id, name: {text: name, href: context.anchors.get(name) ?? null}, vendor, notes});
  }
  return [...groups].map(([label, entries]) => ({label, count: entries.length, isMany: entries.length > 1, entries}));
}

function lineView({id, event, text, details, others}: ChangeItem, {anchors}: SectionContext): LineView {
  return {
    id,
    parts: linkNames(text, event.subjects, anchors),
    bar: placeBar(event),
    others: others.map((other) => other.id),
    details: details.map((detail) => ({
      id: detail.id,
      parts: linkNames(detail.text, passedNames(detail.event), anchors),
    })),
  };
}

/** The mover's own name is linked above. */
function passedNames(event: ChangeEvent): readonly string[] {
  return event.kind === 'overtook' || event.kind === 'overtaken' ? event.evidence.names : [];
}

/** Share of a strip that can be seen: five pixels; one place of 2,500 would be a fifth of a pixel. */
const minStripWidth = 0.01;

/** Only real movers have one: others' places change through others. */
function placeBar(event: ChangeEvent): PlaceBar | null {
  if (event.kind !== 'score_changed' || event.evidence.class !== 'moved') return null;
  const {placeBefore: before, placeAfter: after, survivors: of} = event.evidence;
  if (of < 2) return null;
  const bar = ([lo, hi]: readonly [number, number]) => {
    const width = Math.max(minStripWidth, (hi - lo + 1) / of);
    return {x: `${percent(Math.min(1 - width, (lo - 1) / of), 1)}%`, width: `${percent(width, 1)}%`};
  };
  return {
    of,
    before: bar(before),
    after: bar(after),
    direction: after[0] + after[1] < before[0] + before[1] ? 'up' : 'down',
  };
}
