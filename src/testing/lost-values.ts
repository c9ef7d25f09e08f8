// What a reader could see before and cannot see after: the measure of a safe fix.
import {cellCount, cellText, type Document} from '../model/table.ts';
import {isMissing} from '../values/missing.ts';

/**
 * Returns cell values and words of prose of the first document that the second does not have. Spellings that a safe fix
 * may change are folded, and halves may become a whole: width, case of aliases, invisible characters, spaces, Markdown's own signs, missing tokens.
 */
export function lostValues(before: Document, after: Document, aliases: Readonly<Record<string, string>>): string[] {
  const fold = (text: string): string => {
    const known = aliases[text] ?? text;
    return isMissing(known) ? '' : known.normalize('NFKC').replace(/[\p{Cf}\s*_~`|[\]()\\\uFE0F]/gu, '');
  };
  const kept = [...new Set([...valuesOf(after), after.text].map(fold))];
  return [...new Set(valuesOf(before).filter((value) => !kept.some((whole) => whole.includes(fold(value)))))];
}

function valuesOf(document: Document): string[] {
  const cells = document.tables.flatMap((table) => {
    return Array.from({length: table.rowCount}, (_, row) => row).flatMap((row) => {
      return Array.from({length: cellCount(table, row)}, (_unused, column) => cellText(table, row, column));
    });
  });
  const labels = document.tables.flatMap((table) => table.labels);
  const prose = document.blocks
    .map((block) => document.text.slice(block.span.start, block.span.end))
    .filter((text) => !/^<!--[^]*-->\s*$/.test(text));
  return [...cells, ...labels, ...prose];
}
