// Numbered citations of a text and the entries of its list of references, and footnotes. Citations are written as `[(45)](url)`,
// `[45]`, `[45](url)` or `[3, 5-7]`; entries as lines `[45] …`, `\[45] …`, `[45]: url`, or `45. …` under a heading that says so.
import type {Span} from '../../model/text.ts';
import type {Document} from '../../model/table.ts';
import {matchParts, proseParts, type Match, type ProsePart} from './prose-parts.ts';

export interface Citation {
  readonly number: number;
  /** Where the citation links to; null without a link. */
  readonly url: string | null;
  readonly span: Span;
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
  readonly span: Span;
}

const entryLine = /^[ \t]*(?:[-*][ \t]+)?\\?[[［](\d{1,4})\\?[\]］](?!\():?[ \t]*(?=\S)(.*)$/gmu;
const listedLine = /^[ \t]*(\d{1,4})[.)、][ \t]+(.*)$/gmu;
const listHeading =
  /^(?:#{1,6}[ \t]+|\*\*)?[ \t]*(?:参考(?:文献|资料|来源)|引用(?:来源|文献)?|资料来源|references|bibliography|works cited|sources).{0,16}$/gimu;
const linked = /\[\(?(\d{1,4})\)?\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/gu;
const plain = /(?<![\w\])`\\])\\?[[［](\d{1,4}(?:\s*[-–,，、]\s*\d{1,4})*)\\?[\]］](?![(:[\w])/gu;

/** Linear in the text. Code, tables and raw HTML hold neither citations nor entries; tables do cite footnotes. */
export function readReferences(document: Document): References {
  const parts = proseParts(document, '', 'tables');
  const from = matchParts(parts, listHeading).at(-1)?.start ?? document.text.length;
  const entries = readEntries(cut(parts, from, document.text.length));
  // In the list, lines of entries cite nothing.
  const body = cut(parts, 0, from);
  return {citations: entries.length === 0 ? [] : readCitations(body), entries, footnotes: readFootnotes(document)};
}

/** What of the parts is between two offsets. */
function cut(parts: readonly ProsePart[], from: number, to: number): ProsePart[] {
  return parts.flatMap(({text, start}) => {
    const piece = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    return piece === '' ? [] : [{text: piece, start: Math.max(start, from)}];
  });
}

function readEntries(list: readonly ProsePart[]): Citation[] {
  const bracketed = matchParts(list, entryLine);
  const found = bracketed.length >= 2 ? bracketed : matchParts(list, listedLine);
  return found.map(({groups: [number = '', rest = ''], text, start}) => {
    const url = /https?:\/\/[^\s()\]<>]+(?:\([^()\s]*\)[^\s()\]<>]*)*/u.exec(rest)?.[0] ?? null;
    return {number: Number(number), url, span: {start, end: start + text.trimEnd().length}};
  });
}

function readCitations(body: readonly ProsePart[]): Citation[] {
  const found: Citation[] = matchParts(body, linked).map((match) => {
    const [number = '', url = ''] = match.groups;
    return {number: Number(number), url, span: spanOf(match)};
  });
  for (const match of matchParts(body, plain)) {
    for (const number of numbersIn(match.groups[0] ?? '')) found.push({number, url: null, span: spanOf(match)});
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function spanOf({text, start}: Match): Span {
  return {start, end: start + text.length};
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

function readFootnotes(document: Document): References['footnotes'] {
  const named = (match: Match): Named => ({name: match.groups[0] ?? '', span: spanOf(match)});
  const parts = proseParts(document, '[^', 'code');
  return {
    cited: matchParts(parts, /(?<!\\)\[\^([^\]\s]{1,40})\](?!:)/gu).map(named),
    defined: matchParts(parts, /^[ \t]{0,3}\[\^([^\]\s]{1,40})\](?=:)/gmu).map(named),
  };
}
