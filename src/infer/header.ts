// A label → what its words say: role, direction, unit. The surest word wins, so that `平均耗时` is a duration although `平均` alone is
// a score. What the values say is left to roles.ts.
import type {Direction} from '../model/column.ts';
import {readUnit} from '../values/units.ts';
import {foldHeader, meaningsOf, type Meaning} from './header-words.ts';

export type {Meaning} from './header-words.ts';
export {vagueWeight, weakWeight} from './words/meanings.ts';

export interface HeaderReading {
  /** What the label may mean, likeliest first; empty for a label without known words. */
  readonly meanings: readonly Meaning[];
  /** Which way an arrow in the label points, or `lower is better` says; null without one. */
  readonly arrow: Direction | null;
  /** Canonical unit in brackets of the label (`花费/千次（元）` → 元); null without. */
  readonly unit: string | null;
  /** An overall score of several: 总分, Overall, Avg. */
  readonly aggregate: boolean;
  /** Half-width lower-case label without decoration and subject brackets, and what is in its brackets. */
  readonly core: string;
  readonly brackets: readonly string[];
}

const higherWords = /[↑⬆▲]|(?:higher|larger|more|bigger) is better|越高越好|越大越好/u;
const lowerWords = /[↓⬇▼]|(?:lower|smaller|less|fewer) is better|越低越好|越小越好/u;

const aggregateWords =
  /总分|总评|总体|综合|总平均|平均分|均分|^平均$|均值|総合|合計|평균|종합|총점|합계|\b(?:overall|total|avg|average|mean|aggregate|composite|macro|gesamt|durchschnitt|moyenne|media|promedio|totale)\b|среднее|итого|всего/u;

/** Labels come again from table to table; more than this are data. */
const maxKnown = 4000;
const known = new Map<string, HeaderReading>();

/** The meaning of a label. Cost: the words of a fixed list, about 20 µs, the first time. */
export function readHeader(label: string): HeaderReading {
  const before = known.get(label);
  if (before !== undefined) return before;
  if (known.size >= maxKnown) known.clear();
  const made = readLabel(label);
  known.set(label, made);
  return made;
}

function readLabel(label: string): HeaderReading {
  const asWritten = label
    .normalize('NFKC')
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const folded = foldHeader(splitCamelCase(asWritten));
  const {core, brackets} = splitBrackets(folded);
  const own = meaningsOf(core === '' ? brackets.join(' ') : core);
  const meanings = own.length > 0 ? own : meaningsOf(brackets.join(' ')).filter((meaning) => meaning.role === 'score');
  const arrow = higherWords.test(folded) ? 'higher' : lowerWords.test(folded) ? 'lower' : null;
  const aggregate = aggregateWords.test(core);
  return {meanings, arrow, unit: unitOfLabel(splitBrackets(asWritten), meanings), aggregate, core, brackets};
}

/** `countryCode` is two words; `HumanEval` and `OpenAI` are one. */
function splitCamelCase(label: string): string {
  return /^\p{Ll}{2,}\p{Lu}[\p{Lu}\p{Ll}]*$/u.test(label) ? label.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ') : label;
}

/** `【规培结业-医学影像科】准确率` → core `准确率`; `排名（准确率）` → core `排名`, brackets `准确率`. */
function splitBrackets(folded: string): {core: string; brackets: readonly string[]} {
  const brackets = [...folded.matchAll(/[([【「《{]([^()[\]【】「」《》{}]*)[)\]】」》}]/gu)].map((match) =>
    (match[1] ?? '').trim(),
  );
  const core = folded.replace(/[([【「《{][^()[\]【】「」《》{}]*[)\]】」》}]/gu, ' ');
  return {
    core: core
      .replace(/[*`~↑↓⬆⬇▲▼\p{Extended_Pictographic}](?<![#\d©®™])/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
    brackets,
  };
}

/** As written: `M` is a million, `m` is not. */
function unitOfLabel(
  {core, brackets}: {core: string; brackets: readonly string[]},
  meanings: readonly Meaning[],
): string | null {
  const whole = readUnit(core.trim());
  if (whole !== null && /[/%$€£¥]/u.test(whole.name)) return whole.name;
  const tail = /[,，/]\s*([^\s,，/]+)$/u.exec(core)?.[1];
  const rate = isRate(meanings);
  for (const text of [...brackets, ...(tail === undefined || rate ? [] : [tail])]) {
    const unit = readUnit(text.replace(/^(?:单位|unit|in)\s*[:：]?\s*/iu, ''));
    if (unit !== null) return unit.name;
  }
  return /(?:^|\s)%|%$/u.test(core) ? '%' : (/(?<![\p{L}\d])[$€£¥]$/u.exec(core)?.[0].replace('¥', '元') ?? null);
}

/** The `s` of `Requests/s` is not a unit of time, that of `latency/s` is. */
function isRate(meanings: readonly Meaning[]): boolean {
  return meanings[0]?.role === 'count' && meanings[0].direction === 'higher';
}
