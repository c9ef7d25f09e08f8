// Points out of a total (`87/100`, `8.5/10`) down a column → the points. Only a whole column of one total shows that it is no fraction,
// date or score of a match.
import {isMissing} from './missing.ts';
import {makeNumber, type NumberValue} from './number-value.ts';

const pointsOfTotal =
  /^(?<points>\d{1,7}(?:\.\d{1,4})?)\s*[/／]\s*(?<total>[1-9]\d{0,6})(?:\s*[(（]\d+(?:\.\d+)?\s*%[)）])?$/u;
/** Fewer different cells are chance. */
const fewest = 3;
/** A word among the points is for rules to report. */
const columnShare = 0.8;

/** `/100` for a column of points out of 100; null for other columns. Linear in the words; most columns are told by their first one. */
export function sharedTotal(words: readonly string[]): string | null {
  if (words.length < fewest) return null;
  const present = words.filter((word) => !isMissing(word));
  const first = present.slice(0, fewest).find((word) => pointsOfTotal.test(word));
  const total = first === undefined ? undefined : pointsOfTotal.exec(first)?.groups?.['total'];
  if (total === undefined || Number(total) < 2) return null;
  const read = present.filter((word) => readOutOf(word, `/${total}`) !== null).length;
  return read >= fewest && read >= present.length * columnShare ? `/${total}` : null;
}

/** `87/100` in a column out of `/100` → 87 of that unit; null for other texts, and for more points than there are. */
export function readOutOf(text: string, unit: string): NumberValue | null {
  const {points, total} = pointsOfTotal.exec(text.trim())?.groups ?? {};
  if (points === undefined || total === undefined || `/${total}` !== unit || Number(points) > Number(total))
    return null;
  return makeNumber(Number(points), points.split('.')[1]?.length ?? 0, {unit, base: unit});
}
