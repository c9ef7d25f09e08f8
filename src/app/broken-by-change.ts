// What a change broke, as a finding of the rule `mojibake` that quotes the text as it was.
import {say} from '../messages/say.ts';
import type {Severity} from '../model/finding.ts';
import type {Language} from '../model/text.ts';
import type {FindingRecord} from '../report/findings/finding-record.ts';
import {hash64} from '../text/hash.ts';
import {lineColumn, makeLineIndex} from '../text/line-index.ts';
import type {RepairedDocument} from './repair-document.ts';

export interface BrokenSettings {
  readonly severity: Severity;
  readonly language: Language;
  /** What the version before the change is called. */
  readonly baseName: string;
}

const longestExcerpt = 24;

/** One finding for each file, at the first damaged character. The line it is on is added to `lines`. */
export function brokenFinding(
  {source, damaged, text, characters}: RepairedDocument,
  {severity, language, baseName}: BrokenSettings,
  lines: Map<string, string>,
): FindingRecord {
  const at = firstDifference(damaged, text);
  const index = makeLineIndex(damaged);
  const place = lineColumn(index, at);
  const excerpt = excerptFrom(damaged, at, longestExcerpt);
  const was = excerptFrom(text, at, longestExcerpt / 2);
  const end = lineColumn(index, at + excerpt.length);
  const count = Math.max(1, characters.decoded + characters.restored);
  lines.set(`${source}:${String(place.line)}`, lineOf(damaged, at).slice(0, 2000));
  return {
    rule: 'mojibake',
    messageId: 'brokenByChange',
    severity,
    source,
    table: null,
    row: null,
    column: null,
    line: place.line,
    endLine: end.line,
    startColumn: place.column,
    endColumn: end.column,
    message: say(language, 'validate.brokenByChange', {count, excerpt, was, base: baseName}),
    data: {count, excerpt, was, base: baseName},
    confidence: 'proven',
    fix: null,
    fingerprint: hash64(`mojibake brokenByChange ${excerpt} ${was}`),
    suppressed: null,
  };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  // Never between the halves of a surrogate pair.
  return at > 0 && (a.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
}

function excerptFrom(text: string, at: number, length: number): string {
  const line = lineOf(text, at).slice(at - (text.lastIndexOf('\n', at - 1) + 1));
  return Array.from(line).slice(0, length).join('').trimEnd();
}

function lineOf(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end).replace(/\r$/u, '');
}
