// A growth, a yearly rate, percentage points or a multiple in prose that no unrounded values of the figures beside it give.
import {defineOptions} from '../model/rule-options.ts';
import {defineRule} from '../model/rule.ts';
import {overlaps, type Interval} from '../values/interval.ts';
import {derivedIntervals, growthClaims, type GrowthClaim} from './prose/growth-claims.ts';
import {sentencesOf} from './prose/sentences.ts';

type MessageId = 'growth' | 'yearly' | 'points' | 'multiple';

const options = defineOptions({
  tolerance: {
    type: 'number',
    minimum: 0,
    description: {
      en: 'Largest relative difference between the stated and the computed figure.',
      'zh-CN': '文中数字与计算结果之间允许的最大相对误差。',
    },
    default: 0,
  },
});

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'derived-figure',
    summary: {
      en: 'A growth rate or multiple that does not match the figures next to it',
      'zh-CN': '增长率、倍数等与旁边的数字推算不符',
    },
    group: 'prose',
    // Not read on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {
      growth: {
        en: 'From {from} to {to} is a change of {derived}, not {stated}.',
        'zh-CN': '从 {from} 到 {to} 的变化应为 {derived}，而非 {stated}。',
      },
      yearly: {
        en: 'From {from} to {to} in {years} years is {derived} a year, not {stated}.',
        'zh-CN': '{years} 年间从 {from} 到 {to}，年复合增长率应为 {derived}，而非 {stated}。',
      },
      points: {
        en: 'From {from} to {to} is a difference of {derived} percentage points, not {stated}.',
        'zh-CN': '从 {from} 到 {to} 相差 {derived} 个百分点，而非 {stated}。',
      },
      multiple: {
        en: '{to} is {derived} times {from}, not {stated}.',
        'zh-CN': '{to} 是 {from} 的 {derived} 倍，而非 {stated}。',
      },
    },
  },
  check(document, {options, report}) {
    const slack = options.tolerance;
    for (const claim of growthClaims(sentencesOf(document))) {
      const derived = derivedIntervals(claim);
      const stated = widen(claim.stated.interval, slack);
      const first = derived[0];
      if (first === undefined || derived.some((interval) => overlaps(interval, stated))) continue;
      report({
        messageId: claim.kind,
        place: {kind: 'text', span: claim.span},
        data: dataOf(claim, first),
        confidence: 'likely',
      });
    }
  },
});

function widen({low, high}: Interval, share: number): Interval {
  return {low: low - Math.abs(low) * share, high: high + Math.abs(high) * share};
}

function dataOf({kind, from, to, stated, years}: GrowthClaim, derived: Interval): Record<string, string | number> {
  const unit = kind === 'growth' || kind === 'yearly' ? '%' : '';
  const [low, high] = [derived.low, derived.high].map((end) => String(Number(end.toFixed(2))));
  const range = low === high ? `${low ?? ''}${unit}` : `${low ?? ''}–${high ?? ''}${unit}`;
  return {from: from.text, to: to.text, stated: stated.text, derived: range, ...(years === null ? {} : {years})};
}
