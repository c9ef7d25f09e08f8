// The repair page: a form, and its outcome: the text with every doubtful character marked, and the other readings to pick from.
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {contextOf, probabilityText, visible} from '../repair/reading-text.ts';
import {type PageRequest, renderPage, wordsOf} from './frame.ts';
import {type RepairReport, uncertainCharacters, type UncertainCharacter} from '../repair/json.ts';
import {processLines} from '../repair/summary.ts';

export interface RepairFormInput {
  readonly text: string;
  readonly problem: string;
  readonly limitBytes: number;
  /** Empty: there is no sample. */
  readonly sampleHref: string;
}

export function renderRepairForm(input: RepairFormInput, request: PageRequest): string {
  const {language} = request;
  const words = wordsOf(language, [
    'web.repair.title',
    'web.repair.about',
    'web.repair.file',
    'web.repair.text',
    'web.repair.button',
    'web.repair.sample',
    'web.repair.local',
  ]);
  const limit = input.limitBytes / 2 ** 20;
  const view = {...input, words, fileAbout: say(language, 'web.repair.fileAbout', {limit})};
  return renderPage('web-repair', request, {title: say(language, 'web.repair.title')}, view);
}

export interface RepairedInput {
  readonly report: RepairReport;
  /** File name of the download. */
  readonly name: string;
  /** The repaired text in UTF-8, Base64: a form may not change its line ends. */
  readonly document: string;
}

/** Doubtful characters listed: each is a row of seven buttons, and more is too much to proofread at once. */
const maxPicks = 400;
/** UTF-16 units of text shown; the download has all of it. */
const maxText = 200_000;

export function renderRepaired({report, name, document}: RepairedInput, request: PageRequest): string {
  const {language} = request;
  const all = uncertainCharacters(report);
  const items = all.slice(0, maxPicks);
  const count = (certainty: string): number => all.filter((one) => one.certainty === certainty).length;
  const view = {
    words: wordsOf(language, [
      'web.repair.title',
      'web.repair.download',
      'web.repair.downloadAbout',
      'web.repair.another',
      'web.repair.result',
      'web.repair.doubtful',
      'web.repair.whole',
    ]),
    source: report.source,
    name,
    document,
    bom: report.decoding.bom ? '1' : '',
    sentences: sentencesOf(report, language),
    counts: say(language, 'repair.page.counts', {...report.characters}),
    parts: partsOf(report.text.slice(0, maxText), items),
    textCut: report.text.length > maxText ? say(language, 'web.repair.textCut', {shown: maxText}) : '',
    total: all.length,
    doubtfulAbout: say(language, 'web.repair.doubtfulAbout', {check: count('check'), likely: count('likely')}),
    items: items.map((item, at) => itemView(report.text, item, at + 1, language)),
    cut: all.length > maxPicks ? say(language, 'web.repair.cut', {shown: maxPicks, count: all.length}) : '',
  };
  return renderPage('web-repaired', request, {title: say(language, 'web.repair.result')}, view);
}

function sentencesOf(report: RepairReport, language: Language): string[] {
  if (report.changed) return processLines(report, language);
  const key = report.evidence.left.length > 0 ? 'web.repair.unproven' : 'web.repair.sound';
  return [say(language, key), ...processLines(report, language)];
}

interface TextPart {
  readonly text: string;
  /** Of the doubtful character; empty: plain text. */
  readonly id: string;
  readonly kind: string;
}

function partsOf(text: string, items: readonly UncertainCharacter[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const item of items) {
    const end = item.offset + item.chosen.length;
    if (item.offset < at || end > text.length) continue;
    if (item.offset > at) parts.push({text: text.slice(at, item.offset), id: '', kind: ''});
    parts.push({text: item.chosen, id: idOf(item), kind: item.certainty});
    at = end;
  }
  if (at < text.length) parts.push({text: text.slice(at), id: '', kind: ''});
  return parts;
}

/** Its position and length: what the download replaces. */
function idOf({offset, chosen}: UncertainCharacter): string {
  return `${String(offset)}-${String(chosen.length)}`;
}

function itemView(text: string, item: UncertainCharacter, number: number, language: Language): object {
  const {before, after, others} = contextOf(text, item);
  const chosen = {text: item.chosen, confidence: item.confidence};
  return {
    id: idOf(item),
    number,
    kind: item.certainty,
    certainty: say(language, `web.repair.${item.certainty === 'check' ? 'check' : 'likely'}`),
    place: say(language, 'web.repair.place', {line: item.line, column: item.column}),
    before,
    chosen: item.chosen,
    after,
    readings: [chosen, ...others].map((reading, at) => ({
      text: reading.text,
      shown: visible(reading.text),
      value: codeOf(reading.text),
      share: probabilityText(reading.confidence),
      isChosen: at === 0,
    })),
  };
}

/** Code points in hexadecimal: a form turns line ends and lone halves of a character into others. */
function codeOf(text: string): string {
  return [...text].map((character) => (character.codePointAt(0) ?? 0).toString(16)).join('-');
}
