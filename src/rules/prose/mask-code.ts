// The prose of a document at its own offsets.
import type {Document} from '../../model/table.ts';

/** The text with code, tables and HTML blanked out, so that offsets stay. Linear. */
export function maskCode({text, blocks, tables}: Document): string {
  const spans = [
    ...blocks.filter(({kind}) => kind === 'code' || kind === 'html').map(({span}) => span),
    ...tables.map(({span}) => span),
  ];
  const sorted = spans.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const {start, end} of sorted) {
    if (start < at) continue;
    parts.push(
      text.slice(at, start),
      text.slice(start, end).replace(/[^\n]+/gu, (line) => ' '.repeat(line.length)),
    );
    at = end;
  }
  return [...parts, text.slice(at)].join('').replace(/`[^`\n]*`/gu, (code) => ' '.repeat(code.length));
}
