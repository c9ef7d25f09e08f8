// A Table from lines of `a | b | c`, as the parsers make it, for tests of what comes after them.
import type {Table} from '../../src/model/table.ts';

/** The first line holds the labels; cells are trimmed; bold and links lose their markup as in Markdown. */
export function makeTable(source: string): Table {
  const lines = source.split(/\r?\n/u).filter((line) => line.trim() !== '' && !/^[|\s:-]+$/u.test(line));
  const text = lines.join('\n');
  const rowStarts: number[] = [];
  const cellStarts: number[] = [];
  const cellEnds: number[] = [];
  const cellTexts = new Map<number, string>();
  const lineStarts: number[] = [];
  const headerSpans: {start: number; end: number}[] = [];
  let offset = 0;
  lines.forEach((line, index) => {
    lineStarts.push(offset);
    if (index > 0) rowStarts.push(cellStarts.length);
    for (const {start, end} of cellsOf(line)) {
      if (index === 0) headerSpans.push({start: offset + start, end: offset + end});
      else {
        const raw = line.slice(start, end);
        const plain = raw.replace(/\*\*(.+?)\*\*/gu, '$1').replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1');
        if (plain !== raw) cellTexts.set(cellStarts.length, plain);
        cellStarts.push(offset + start);
        cellEnds.push(offset + end);
      }
    }
    offset += line.length + 1;
  });
  rowStarts.push(cellStarts.length);
  return {
    index: 0,
    format: 'markdown',
    headingPath: [],
    caption: '',
    span: {start: 0, end: text.length},
    text,
    labels: headerSpans.map(({start, end}) => text.slice(start, end)),
    headerSpans,
    rowCount: Math.max(0, lines.length - 1),
    rowStarts: lines.length === 0 ? Uint32Array.of(0) : Uint32Array.from(rowStarts),
    cellStarts: Uint32Array.from(cellStarts),
    cellEnds: Uint32Array.from(cellEnds),
    rowSpanStarts: Uint32Array.from(lineStarts.slice(1)),
    rowSpanEnds: Uint32Array.from(lineStarts.slice(1), (start, row) => start + (lines[row + 1]?.length ?? 0)),
    cellTexts,
    place: null,
  };
}

function cellsOf(line: string): {start: number; end: number}[] {
  const inner = /^\s*\|?(?<cells>.*?)\|?\s*$/u.exec(line);
  const body = inner?.groups?.['cells'] ?? '';
  let at = line.indexOf(body);
  return body.split('|').map((cell) => {
    const start = at + (cell.length - cell.trimStart().length);
    const end = Math.max(start, at + cell.trimEnd().length);
    at += cell.length + 1;
    return {start, end};
  });
}
