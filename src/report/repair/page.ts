// What the page for proof-reading shows (templates/repair-page.hbs): each doubtful character in its context, with its other readings.
// Texts only; the template escapes them.
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {contextOf, probabilityText, visible} from './reading-text.ts';
import {uncertainCharacters, type RepairReport, type UncertainCharacter} from './json.ts';
import {processLines} from './summary.ts';
import {repairPage} from '../generated/templates.js';

interface RepairPage {
  readonly language: Language;
  readonly words: Readonly<
    Record<'title' | 'intro' | 'none' | 'others' | 'survived' | 'check' | 'likely' | 'next', string>
  >;
  readonly documents: readonly RepairPageDocument[];
}

interface RepairPageDocument {
  readonly source: string;
  readonly sentences: readonly string[];
  readonly counts: string;
  readonly isCertain: boolean;
  /** Least certain first come those to check, in text order; then the likely ones. */
  readonly groups: readonly {
    readonly name: string;
    readonly count: number;
    readonly isOpen: boolean;
    readonly items: readonly RepairPageItem[];
  }[];
}

interface RepairPageItem {
  readonly id: string;
  readonly next: string;
  readonly place: string;
  readonly before: string;
  readonly chosen: string;
  readonly after: string;
  readonly confidence: string;
  readonly survived: string;
  readonly others: readonly {readonly text: string; readonly confidence: string}[];
}

/** Returns the page: no script, everything in one file, light and dark, phone width. */
export function renderRepairPage(reports: readonly RepairReport[], language: Language): string {
  return repairPage(pageView(reports, language));
}

function pageView(reports: readonly RepairReport[], language: Language): RepairPage {
  const word = (key: keyof RepairPage['words']): string => say(language, `repair.page.${key}`);
  return {
    language,
    words: {
      title: word('title'),
      intro: word('intro'),
      none: word('none'),
      others: word('others'),
      survived: word('survived'),
      check: word('check'),
      likely: word('likely'),
      next: word('next'),
    },
    documents: reports.map((report, i) => pageDocument(report, `d${String(i + 1)}`, language)),
  };
}

function pageDocument(report: RepairReport, id: string, language: Language): RepairPageDocument {
  const uncertain = uncertainCharacters(report);
  const groups = (['check', 'likely'] as const).map((certainty) => {
    const items = uncertain.filter((character) => character.certainty === certainty);
    return {
      name: say(language, `repair.page.${certainty}`),
      count: items.length,
      isOpen: certainty === 'check',
      items: items.map((item, i) =>
        pageItem(report.text, item, {prefix: `${id}-${certainty}`, number: i + 1, total: items.length}, language),
      ),
    };
  });
  return {
    source: report.source,
    sentences: processLines(report, language),
    counts: say(language, 'repair.page.counts', {...report.characters}),
    isCertain: uncertain.length === 0,
    groups: groups.filter(({count}) => count > 0),
  };
}

interface Numbering {
  readonly prefix: string;
  readonly number: number;
  readonly total: number;
}

function pageItem(
  text: string,
  item: UncertainCharacter,
  {prefix, number, total}: Numbering,
  language: Language,
): RepairPageItem {
  const {before, after, others} = contextOf(text, item);
  return {
    id: `${prefix}-${String(number)}`,
    next: `${prefix}-${String(number < total ? number + 1 : 1)}`,
    place: say(language, 'repair.page.line', {line: item.line, column: item.column}),
    before,
    chosen: visible(item.chosen),
    after,
    confidence: probabilityText(item.confidence),
    survived: visible(item.survived),
    others: others.map((other) => ({text: visible(other.text), confidence: probabilityText(other.confidence)})),
  };
}
