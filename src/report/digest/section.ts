// One section of a digest mail: entrants and leavers as rows of a table, everything else as lines; what is followed comes first.
import {joinClauses} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {BoardHead} from '../../model/changeset.ts';
import type {ChangeItem, ChangeSection} from '../changes/sections.ts';
import {sectionView, type PlaceBar} from '../changes/page-sections.ts';
import {isFollowed} from './follow.ts';
import type {DigestOptions} from './input.ts';
import {entryFacts, isEntryEvent, type EntryEvent} from '../changes/entry-facts.ts';

export interface DigestSectionView {
  readonly title: string;
  readonly count: number;
  readonly hasPlaces: boolean;
  readonly hasScores: boolean;
  readonly entries: readonly DigestEntry[];
  readonly lines: readonly DigestLine[];
  /** `and 45 more`; empty: nothing was left out. */
  readonly more: string;
}

export interface DigestEntry {
  readonly place: string;
  readonly name: string;
  readonly vendor: string;
  readonly score: string;
  readonly note: string;
  readonly isFollowed: boolean;
}

export interface DigestLine {
  /** Name at the beginning of the line, shown strong; empty: the line does not begin with one. */
  readonly name: string;
  readonly text: string;
  readonly isFollowed: boolean;
  readonly details: readonly string[];
  /** Rows of cells: places before and after as bars. */
  readonly strips: readonly (readonly {readonly width: string; readonly kind: string}[])[];
}

/** Returns the section's view with at most `cap` rows. */
export function digestSection(
  section: ChangeSection,
  head: BoardHead | null,
  options: DigestOptions,
  cap: number,
): DigestSectionView {
  const {title, items} = section;
  const isEntries = section.section === 'entrants' || section.section === 'leavers';
  const shown = followedFirst(items, options).slice(0, cap);
  const entries = isEntries
    ? shown.flatMap(({event}) => (isEntryEvent(event) ? [entry(event, head, options)] : []))
    : [];
  const rest = items.length - shown.length;
  return {
    title,
    count: items.length,
    hasPlaces: entries.some(({place}) => place !== ''),
    hasScores: entries.some(({score}) => score !== ''),
    entries,
    lines: isEntries ? [] : lines({...section, items: shown}, head, options),
    more: rest > 0 ? say(options.language, 'mail.more', {count: rest}) : '',
  };
}

function followedFirst(items: readonly ChangeItem[], options: DigestOptions): ChangeItem[] {
  const followed = (item: ChangeItem): boolean => isFollowed(item.event, options);
  return [...items.filter(followed), ...items.filter((item) => !followed(item))];
}

function entry(event: EntryEvent, head: BoardHead | null, options: DigestOptions): DigestEntry {
  const {notes, ...facts} = entryFacts(event, {language: options.language, head});
  return {...facts, note: joinClauses(notes, options.language), isFollowed: isFollowed(event, options)};
}

function lines(section: ChangeSection, head: BoardHead | null, options: DigestOptions): DigestLine[] {
  const {language} = options;
  const view = sectionView(section, {language, head, anchors: new Map(), prefix: ''});
  return section.items.map(({event, text, details}, at) => {
    const first = event.subjects[0] ?? '';
    const name = first !== '' && text.startsWith(first) ? first : '';
    const bar = view.lines[at]?.bar ?? null;
    return {
      name,
      text: text.slice(name.length),
      isFollowed: isFollowed(event, options),
      details: details.map((detail) => detail.text),
      strips: bar === null ? [] : [strip(bar.before, 'old'), strip(bar.after, bar.direction)],
    };
  });
}

/** Three cells: before the interval, the interval, after it. */
function strip({x, width}: PlaceBar['before'], kind: string): DigestLine['strips'][number] {
  const [lead, share] = [Number.parseFloat(x), Math.max(1, Number.parseFloat(width))];
  const rest = Math.max(0, 100 - lead - share);
  const cell = (percent: number, name: string) => ({width: `${Math.round(percent * 10) / 10}%`, kind: name});
  return [cell(lead, ''), cell(share, kind), cell(rest, '')].filter((one) => one.width !== '0%');
}
