// Ties that the publisher declares beside a table: "小于 0.03 分并列", "models within 0.5 points are tied".
import type {Document, Table} from '../../model/table.ts';

const number = '(\\d+(?:\\.\\d+)?)';
const closer = '(?:小于|低于|不超过|不到|不足|以内|<=|<|≤|within|less than|under|below|at most)';
const tied = '(?:并列|視為相同|视为相同|同名次|\\bties?\\b|\\btied\\b|same rank|share (?:a|the) rank)';
const patterns = [
  new RegExp(`${closer}\\s*${number}[^。\\n]{0,40}?${tied}`, 'iu'),
  new RegExp(`${number}\\s*(?:分|points?|pts?|%|个百分点)?\\s*(?:以内|之内)[^。\\n]{0,30}?${tied}`, 'iu'),
  new RegExp(`${tied}[^。\\n]{0,60}?${closer}\\s*${number}`, 'iu'),
];

/** Largest distance of a note from its table; published notes begin within a few lines of it. */
const reach = 500;

/** Scores closer than this share a rank, according to the prose next to the table; Infinity when it mentions ties without a number; 0 when it says nothing. */
export function declaredTies(document: Document, table: Table): number {
  const before = document.text.slice(Math.max(0, table.span.start - reach), table.span.start);
  const after = document.text.slice(table.span.end, table.span.end + reach);
  for (const note of [after, before]) {
    if (!new RegExp(tied, 'iu').test(note)) continue;
    for (const pattern of patterns) {
      const found = pattern.exec(note)?.[1];
      if (found !== undefined) return Number(found);
    }
    return Infinity;
  }
  return 0;
}
