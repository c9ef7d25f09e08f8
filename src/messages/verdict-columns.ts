// Clauses about whole columns, and differences of scores, in the reader's language.
import {say, type MessageKey} from './say.ts';
import type {Language} from '../model/text.ts';
import type {VerdictClause} from '../model/verdict.ts';
import {signedText, percent} from '../model/figures.ts';

type Data<Key extends VerdictClause['key']> = Extract<VerdictClause, {key: Key}>['data'];

/** Returns the clause of a column that is given in another unit, its values being the same. */
export function unitText({field, before, after, factor}: Data<'unit'>, language: Language): string {
  if (before !== null && after !== null && before !== after) {
    const isHeader = after === field;
    return say(language, isHeader ? 'verdict.unit_header' : 'verdict.unit', {field, before, after});
  }
  if (factor === null)
    return say(language, before === null ? 'event.unit_written' : 'event.unit_left_out', {
      field,
      before: before ?? '',
      after: after ?? '',
    });
  if (before === '%' && factor === 0.01) return say(language, 'verdict.unit_fraction', {field});
  if (after === '%' && factor === 100) return say(language, 'verdict.unit_percent', {field});
  const ratio = factor > 1 ? `× ${String(factor)}` : `÷ ${String(Number((1 / factor).toPrecision(6)))}`;
  return say(language, 'verdict.unit_factor', {field, ratio});
}

/** Returns the clause of a column that changed as a whole: “Requests/s roughly doubled on all 34”. */
export function bulkText({field, count, of, ratio, points}: Data<'bulk'>, language: Language): string {
  const where = say(language, count === of ? 'bulk.all' : 'bulk.most', {count, of});
  if (ratio === null) return say(language, 'bulk.mixed', {field, where});
  if (points !== undefined) {
    const median = say(language, 'difference.score', {number: signedText(points), count: Math.abs(points)});
    return say(language, 'bulk.times', {field, where, ratio: median});
  }
  const names: readonly (readonly [number, MessageKey])[] = [
    [2, 'bulk.doubled'],
    [3, 'bulk.tripled'],
    [0.5, 'bulk.halved'],
  ];
  // A median within a tenth of the round figure is what people call “roughly” it.
  const round = names.find(([figure]) => Math.abs(ratio / figure - 1) <= 0.1);
  if (round !== undefined) return say(language, round[1], {field, where});
  const key = ratio >= 1 ? 'bulk.grew' : 'bulk.shrank';
  if (ratio > 2 || ratio < 0.5) return say(language, 'bulk.times', {field, where, ratio: `× ${ratio.toPrecision(2)}`});
  return say(language, key, {field, where, percent: Math.max(1, percent(Math.abs(ratio - 1)))});
}

/** Returns a difference of two scores: in points where they are percentages, else in their unit. */
export function differenceText(value: number, unit: string | null, language: Language): string {
  const number = signedText(value);
  if (unit === '%') return say(language, 'difference.points', {number, count: Math.abs(value)});
  return unit === null || unit === '' ? number : `${number} ${unit}`;
}
