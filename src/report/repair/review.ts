// What a person reviews of a repair (templates/partials/review.hbs): the doubtful characters with their readings, and the text with these
// marked. The page of the service and the report file are both made of it. Texts only; the template escapes them.
import {say, type MessageKey} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {uncertainCharacters, type RepairReport, type UncertainCharacter} from './json.ts';
import {contextOf, probabilityText, visible} from './reading-text.ts';
import {processLines} from './summary.ts';

/** Doubtful characters listed: each is a row of seven choices, and more is too much to proofread at once. */
const maxPicks = 400;
/** UTF-16 units of text shown; what is copied or saved has all of it. */
const maxText = 200_000;

export interface Review {
  readonly source: string;
  readonly sentences: readonly string[];
  readonly counts: string;
  /** Distinguishes the documents of one page. */
  readonly prefix: string;
  /** The repaired text in UTF-8, Base64: a form may not change its line ends. */
  readonly document: string;
  readonly bom: string;
  /** Characters that a person should look at. */
  readonly total: number;
  readonly about: string;
  /** Those to check, in text order. */
  readonly check: readonly ReviewItem[];
  /** The likely ones that have more than one plausible reading, in text order. */
  readonly likely: readonly ReviewItem[];
  readonly parts: readonly TextPart[];
  readonly cut: string;
  readonly textCut: string;
  /** Said where nothing is doubtful; empty: nothing was restored. */
  readonly whole: string;
  readonly words: Readonly<Record<string, string>>;
}

interface ReviewItem {
  /** Offset and length: what is replaced. */
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly certainty: string;
  readonly place: string;
  readonly before: string;
  readonly chosen: string;
  readonly after: string;
  readonly survived: string;
  readonly readings: readonly ReviewReading[];
  /** How many others are equal: the same text survived, and the same character was chosen. */
  readonly equal: string;
  /** The chosen character's code and the ids of those others: what a form sends. */
  readonly equalValue: string;
}

interface ReviewReading {
  readonly text: string;
  readonly shown: string;
  /** Code points in hexadecimal: a form turns line ends and lone halves of a character into others. */
  readonly value: string;
  readonly share: string;
  readonly isChosen: boolean;
}

interface TextPart {
  readonly text: string;
  /** Of the item; empty: plain text, or a character without a choice. */
  readonly id: string;
  readonly kind: string;
}

/** Returns the review of a repaired document; `document` is its text as Base64 of UTF-8. */
export function reviewOf(report: RepairReport, document: string, prefix: string, language: Language): Review {
  const uncertain = uncertainCharacters(report);
  const isChoice = (one: UncertainCharacter): boolean =>
    one.certainty === 'check' || contextOf(report.text, one).others.length > 0;
  const choices = uncertain.filter(isChoice);
  const ordered = [...choices.filter(isToCheck), ...choices.filter((one) => !isToCheck(one))].slice(0, maxPicks);
  const equals = groupEqual(ordered);
  const items = ordered.map((item, at) => itemOf(report.text, item, {number: at + 1, equals, language}));
  const check = choices.filter(isToCheck).length;
  const likely = choices.length - check;
  const settled = uncertain.length - choices.length;
  return {
    source: report.source,
    sentences: sentencesOf(report, language),
    counts: say(language, 'repair.page.counts', {...report.characters}),
    prefix,
    document,
    bom: report.decoding.bom ? '1' : '',
    total: choices.length,
    about: [
      say(language, 'review.about', {check, likely}),
      ...(settled > 0 ? [say(language, 'review.settled', {count: settled})] : []),
    ].join(language === 'en' ? ' ' : ''),
    check: items.filter(({kind}) => kind === 'check'),
    likely: items.filter(({kind}) => kind !== 'check'),
    parts: partsOf(report.text.slice(0, maxText), uncertain, new Set(items.map(({id}) => id))),
    cut: choices.length > maxPicks ? say(language, 'review.cut', {shown: maxPicks, count: choices.length}) : '',
    textCut: report.text.length > maxText ? say(language, 'review.textCut', {shown: maxText}) : '',
    whole: report.characters.restored > 0 ? say(language, 'review.whole') : '',
    words: Object.fromEntries(wordKeys.map((key) => [key, say(language, `review.${key}` satisfies MessageKey)])),
  };
}

const wordKeys = [
  ...['doubtful', 'likelyToo', 'result', 'left', 'done', 'previous', 'next', 'copy', 'copied', 'save'],
  ...['keys', 'other', 'reviewed', 'survived'],
] as const;

function isToCheck({certainty}: UncertainCharacter): boolean {
  return certainty === 'check';
}

function sentencesOf(report: RepairReport, language: Language): string[] {
  if (report.changed) return processLines(report, language);
  const key = report.evidence.left.length > 0 ? 'web.repair.unproven' : 'web.repair.sound';
  return [say(language, key), ...processLines(report, language)];
}

function idOf({offset, chosen}: UncertainCharacter): string {
  return `${String(offset)}-${String(chosen.length)}`;
}

/** Items by what is equal about them. */
function groupEqual(items: readonly UncertainCharacter[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const item of items) groups.set(groupOf(item), [...(groups.get(groupOf(item)) ?? []), idOf(item)]);
  return groups;
}

function groupOf({survived, chosen}: UncertainCharacter): string {
  return `${survived}\n${chosen}`;
}

interface ItemContext {
  readonly number: number;
  readonly equals: ReadonlyMap<string, readonly string[]>;
  readonly language: Language;
}

function itemOf(text: string, item: UncertainCharacter, {number, equals, language}: ItemContext): ReviewItem {
  const {before, after, others} = contextOf(text, item);
  const chosen = {text: item.chosen, confidence: item.confidence};
  const equal = (equals.get(groupOf(item)) ?? []).filter((id) => id !== idOf(item));
  return {
    id: idOf(item),
    number,
    kind: item.certainty,
    certainty: say(language, `repair.page.${isToCheck(item) ? 'check' : 'likely'}`),
    place: say(language, 'repair.page.line', {line: item.line, column: item.column}),
    before,
    chosen: item.chosen,
    after,
    survived: visible(item.survived),
    readings: [chosen, ...others].map((reading, at) => ({
      text: reading.text,
      shown: visible(reading.text),
      value: codeOf(reading.text),
      share: probabilityText(reading.confidence),
      isChosen: at === 0,
    })),
    equal: equal.length === 0 ? '' : say(language, 'review.same', {count: equal.length}),
    equalValue: [codeOf(item.chosen), ...equal].join(' '),
  };
}

function codeOf(text: string): string {
  return [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('-');
}

function partsOf(text: string, uncertain: readonly UncertainCharacter[], listed: ReadonlySet<string>): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const item of uncertain) {
    const end = item.offset + item.chosen.length;
    if (item.offset < at || end > text.length) continue;
    if (item.offset > at) parts.push({text: text.slice(at, item.offset), id: '', kind: ''});
    parts.push({text: item.chosen, id: listed.has(idOf(item)) ? idOf(item) : '', kind: item.certainty});
    at = end;
  }
  if (at < text.length) parts.push({text: text.slice(at), id: '', kind: ''});
  return parts;
}
