// Damage that cannot be undone: it is reported and never repaired, because any replacement would be invented.
import type {Damage, DamageKind} from '../../model/encoding.ts';
import type {Span} from '../../model/text.ts';
import {isExplained} from './explanation.ts';

/** Report-only damage outside the spans that are explained otherwise; empty for clean text. Linear. */
export function reportedDamage(text: string, explained: readonly Span[]): readonly Damage[] {
  const found: Damage[] = [];
  for (const [kind, probe, pattern, atLeast] of kinds) {
    if (!text.includes(probe) || (kind === 'question-marks' && /\p{Extended_Pictographic}/u.test(text))) continue;
    const spans = outside(spansOf(text, pattern), explained).filter(
      (span) => !isExplained(text, {...span, decoded: ''}),
    );
    if (spans.length >= atLeast && !isPlaceholder(kind, spans)) found.push(damageOf(kind, text, spans));
  }
  return found;
}

// Kind, a text that must occur (a fast test), the pattern, how many places make it damage.
// 锟斤拷: U+FFFD written as UTF-8 and read as GBK. 烫 and 屯 are CC and CD, what Microsoft's debugger fills memory with.
// Question marks count when they fill a whole word or cell, three times: people write `what???`. Where an emoji survived,
// no code page lost anything.
const kinds: readonly (readonly [DamageKind, string, RegExp, number])[] = [
  ['kun-jin-kao', '锟', /(?:锟斤拷|锟斤|斤拷锟)[锟斤拷]*/gu, 1],
  ['uninitialised-memory', '烫烫烫', /烫{3,}/gu, 1],
  ['uninitialised-memory', '屯屯屯', /屯{3,}/gu, 1],
  ['question-marks', '???', /(?<=^|[\s|,，。：:;；(（])\?{3,}(?=$|[\s|,，。：:;；)）])/gmu, 3],
  ['replacement-characters', '\ufffd', /\ufffd+/gu, 1],
];

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({start: match.index, end: match.index + match[0].length}));
}

// Both lists ascend.
function outside(spans: readonly Span[], explained: readonly Span[]): readonly Span[] {
  let next = 0;
  return spans.filter((span) => {
    while ((explained[next]?.end ?? Infinity) <= span.start) next++;
    return span.end <= (explained[next]?.start ?? Infinity);
  });
}

// Lost words differ in length; `???` in every cell is a placeholder.
function isPlaceholder(kind: DamageKind, spans: readonly Span[]): boolean {
  return kind === 'question-marks' && new Set(spans.map(({start, end}) => end - start)).size === 1;
}

function damageOf(kind: DamageKind, text: string, spans: readonly Span[]): Damage {
  const first = spans[0] ?? {start: 0, end: 0};
  const characters = spans.reduce((sum, {start, end}) => sum + end - start, 0);
  return {
    kind,
    codePage: null,
    lostBytes: [],
    lossMark: 'none',
    rounds: 1,
    spans,
    damagedCharacters: characters,
    lossyCharacters: characters,
    confidence: kind === 'question-marks' ? 0.5 : 0.99,
    repairable: false,
    excerpt: excerptAt(text, first.start),
    restoredExcerpt: null,
  };
}

/** At most 40 characters from an offset on, up to the end of its line. */
export function excerptAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return Array.from(text.slice(start, Math.min(end === -1 ? text.length : end, start + 80)))
    .slice(0, 40)
    .join('');
}
