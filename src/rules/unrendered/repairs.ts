// What makes a lost table a table again. Edits only; whether that is meant, a person decides (all of them are unsafe).
import type {Edit} from '../../model/finding.ts';
import type {Document} from '../../model/table.ts';
import {lineStart} from '../../text/line-index.ts';
import {countCells, type LostTable} from './lost-tables.ts';

/** The delimiter gets as many cells as the header, the alignment of those it has. */
export function rewriteDelimiter({text}: Document, {lines}: LostTable): Edit[] {
  const [header, delimiter] = lines;
  if (header === undefined || delimiter === undefined) return [];
  const count = countCells(text.slice(header.start, header.end));
  const old = text.slice(delimiter.start, delimiter.end);
  const marks = old.match(/:?-+:?/gu) ?? [];
  const cells = Array.from({length: count}, (_, at) => marks[at] ?? '---');
  const indent = /^[ \t>]*/u.exec(old)?.[0] ?? '';
  return [{span: delimiter, text: `${indent}|${cells.join('|')}|`}];
}

export function insertDelimiter({text}: Document, {lines}: LostTable): Edit[] {
  const header = lines[0];
  if (header === undefined) return [];
  const line = text.slice(header.start, header.end);
  const indent = /^[ \t>]*/u.exec(text.slice(lineStart(text, header.start), header.end))?.[0] ?? '';
  return [{span: {start: header.end, end: header.end}, text: `\n${indent}|${'---|'.repeat(countCells(line))}`}];
}

export function blankLineBefore({lines}: LostTable): Edit[] {
  const start = lines[0]?.start ?? 0;
  return [{span: {start, end: start}, text: '\n'}];
}

/** The lines without text between the table above and the rows that they cut off are taken out. */
export function joinAbove({text}: Document, {lines}: LostTable): Edit[] {
  const end = lineStart(text, lines[0]?.start ?? 0);
  const start = text.slice(0, end).trimEnd().length;
  return [{span: {start, end}, text: '\n'}];
}

export function dedent({text}: Document, {lines}: LostTable): Edit[] {
  return lines.map((line) => {
    const start = lineStart(text, line.start);
    const indent = /^[ \t]*/u.exec(text.slice(start, line.end))?.[0].length ?? 0;
    return {span: {start, end: start + indent}, text: ''};
  });
}

/** Full-width bars become pipes, and the line of dashes comes in where there is none. */
export function narrowPipes(document: Document, lost: LostTable): Edit[] {
  const {text} = document;
  const narrow = (line: string): string => line.replaceAll('\uFF5C', '|');
  return lost.lines.map((line, at) => {
    const row = narrow(text.slice(line.start, line.end));
    const second = lost.lines[1];
    const hasDelimiter = second !== undefined && /^[\s|:-]+$/u.test(narrow(text.slice(second.start, second.end)));
    return {span: line, text: at === 0 && !hasDelimiter ? `${row}\n|${'---|'.repeat(countCells(row))}` : row};
  });
}
