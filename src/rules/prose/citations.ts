// Numbered citations of a text and the entries of its list of references, and footnotes. Citations stand as `[(45)](url)`,
// `[45]`, `[45](url)` or `[3, 5-7]`; entries as lines `[45] …`, `\[45] …`, `[45]: url`, or `45. …` under a heading that says so.
import type {Document} from '../../model/table.ts';
import {maskCode} from './mask-code.ts';

export interface Citation {
  readonly number: number;
  /** Where the citation links to; null without a link. */
  readonly url: string | null;
  readonly span: {readonly start: number; readonly end: number};
}

export interface References {
  readonly citations: readonly Citation[];
  /** In document order; `url` is the first address of the entry. */
  readonly entries: readonly Citation[];
  /** Names of footnotes that are cited and that are defined. */
  readonly footnotes: {readonly cited: readonly Named[]; readonly defined: readonly Named[]};
}

export interface Named {
  readonly name: string;
  readonly span: {readonly start: number; readonly end: number};
}

const entryLine = /^[ \t]*(?:[-*][ \t]+)?\\?[[［](\d{1,4})\\?[\]］](?!\():?[ \t]*(?=\S)(.*)$/gmu;
const listedLine = /^[ \t]*(\d{1,4})[.)、][ \t]+(.*)$/gmu;
const listHeading =
  /^(?:#{1,6}[ \t]+|\*\*)?[ \t]*(?:参考(?:文献|资料|来源)|引用(?:来源|文献)?|资料来源|references|bibliography|works cited|sources).{0,16}$/gimu;
const linked = /\[\(?(\d{1,4})\)?\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/gu;
const plain = /(?<![\w\])`\\])\\?[[［]((?:\d{1,4}(?:\s*[-–,，、]\s*)?)+)\\?[\]］](?![(:[\w])/gu;

/** Linear in the text. Code, tables and raw HTML hold neither citations nor entries. */
export function readReferences(document: Document): References {
  const text = maskCode(document);
  const from = listStart(text);
  const list = text.slice(from);
  const entries = readEntries(list, from);
  const isEntry = new Set(entries.map(({span}) => span.start));
  const body = maskEntries(text, isEntry, from);
  return {citations: entries.length === 0 ? [] : readCitations(body), entries, footnotes: readFootnotes(text)};
}

/** Offset of the last heading of a list of references; the length of the text when there is none. */
function listStart(text: string): number {
  let start = text.length;
  for (const match of text.matchAll(listHeading)) start = match.index;
  return start;
}

function readEntries(list: string, from: number): Citation[] {
  const bracketed = [...list.matchAll(entryLine)];
  const found = bracketed.length >= 2 ? bracketed : [...list.matchAll(listedLine)];
  return found.map((match) => {
    const start = from + match.index;
    const url = /https?:\/\/[^\s()\]<>]+(?:\([^()\s]*\)[^\s()\]<>]*)*/u.exec(match[2] ?? '')?.[0] ?? null;
    return {number: Number(match[1]), url, span: {start, end: start + match[0].trimEnd().length}};
  });
}

/** Everything before the list; in it, lines of entries cite nothing. */
function maskEntries(text: string, isEntry: ReadonlySet<number>, from: number): string {
  return isEntry.size === 0 ? text : text.slice(0, from);
}

function readCitations(body: string): Citation[] {
  const found: Citation[] = [];
  for (const match of body.matchAll(linked)) {
    found.push({
      number: Number(match[1]),
      url: match[2] ?? null,
      span: {start: match.index, end: match.index + match[0].length},
    });
  }
  for (const match of body.matchAll(plain)) {
    const span = {start: match.index, end: match.index + match[0].length};
    for (const number of numbersIn(match[1] ?? '')) found.push({number, url: null, span});
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** `3, 5-7` → 3, 5, 6, 7. */
function numbersIn(text: string): number[] {
  return text.split(/[,，、]/u).flatMap((part) => {
    const [first = NaN, last = first] = part
      .split(/[-–]/u)
      .filter((each) => each.trim() !== '')
      .map(Number);
    return Number.isNaN(first) || last < first || last - first > 100
      ? []
      : Array.from({length: last - first + 1}, (_, at) => first + at);
  });
}

function readFootnotes(text: string): References['footnotes'] {
  const named = (match: RegExpExecArray): Named => ({
    name: match[1] ?? '',
    span: {start: match.index, end: match.index + match[0].length},
  });
  return {
    cited: [...text.matchAll(/(?<!\\)\[\^([^\]\s]{1,40})\](?!:)/gu)].map(named),
    defined: [...text.matchAll(/^[ \t]{0,3}\[\^([^\]\s]{1,40})\](?=:)/gmu)].map(named),
  };
}
