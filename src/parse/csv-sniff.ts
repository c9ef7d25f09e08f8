// Which delimiter a CSV text uses.
import {countBy} from '../model/groups.ts';

const candidates = [',', ';', '\t', '|'];
/** Rows looked at: enough to outvote a title line, few enough to cost nothing. */
const sampleRows = 20;
const sampleLength = 65_536;

/**
 * Returns the delimiter that splits the first rows most evenly; a comma where none occurs.
 * Known miss: a one-column list of decimals with commas (`1,5`) is read as two columns.
 */
export function sniffDelimiter(text: string): string {
  const rows = text
    .slice(0, sampleLength)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]+/)
    .filter((row) => row !== '' && !row.startsWith('# tablewatch-'))
    .slice(0, sampleRows);
  let best = {delimiter: ',', score: 0};
  for (const delimiter of candidates) {
    const score = evenness(rows.map((row) => row.split(delimiter).length - 1));
    if (score > best.score) best = {delimiter, score};
  }
  return best.delimiter;
}

/** Share of rows that have the most frequent count (above zero), plus a little for more columns. */
function evenness(counts: readonly number[]): number {
  const frequency = countBy(counts.filter((count) => count > 0));
  let best = 0;
  for (const [count, rows] of frequency) best = Math.max(best, rows / counts.length + Math.min(count, 50) / 1000);
  return best;
}
