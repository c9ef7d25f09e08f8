// A table's labels: has it any, do they name something, do some of them repeat? HTML is also used to lay out pictures and links in a grid, whose first row is not a header.
import {addTo} from '../../model/groups.ts';
import type {Table} from '../../model/table.ts';

/** True for all tables but HTML ones whose first row is without a `<th>`, or of blank ones that set widths. */
export function isLabelled(table: Table): boolean {
  if (table.format !== 'html') return true;
  const end = table.headerSpans.at(-1)?.end ?? table.span.start;
  return table.labels.some(isMeaningfulLabel) && /<th[\s>]/iu.test(table.text.slice(table.span.start, end));
}

/** False for blank labels and those of dashes, dots or stars alone; `#`, `%`, `Δ`, `±`, `?` and pictures do name something. */
export function isMeaningfulLabel(label: string): boolean {
  return !/^[-\u2010-\u2015\u2212_=~*.·•…|\\/:\s]*$/u.test(label);
}

/** Width, case and outer spaces are folded: `Score` and full-width `score` count as the same name. */
export function foldLabel(label: string): string {
  return label.normalize('NFKC').trim().toLowerCase();
}

/** Columns (from 0) that share a label which names something, by first column. */
export function sameLabels(labels: readonly string[]): number[][] {
  const columns = new Map<string, number[]>();
  labels.forEach((label, column) => {
    const folded = foldLabel(label);
    if (isMeaningfulLabel(folded)) addTo(columns, folded, column);
  });
  return [...columns.values()].filter((same) => same.length > 1);
}

/**
 * After how many labels they repeat as a whole, two or more each time (one: all are equal); null where they do not. The first of each time may
 * differ in what it begins with (`LLaMA models`, `Alpaca models`): two tables side by side.
 */
export function periodOf(labels: readonly string[]): number | null {
  if (labels.length > 1 && labels.every((label) => label === labels[0])) return 1;
  for (let period = 2; period <= labels.length / 2; period += 1) {
    if (labels.length % period !== 0) continue;
    const repeats = labels.every((label, at) => {
      const before = labels[at % period] ?? '';
      return label === before || (at % period === 0 && lastWord(label) === lastWord(before));
    });
    if (repeats) return period;
  }
  return null;
}

/** `alpaca models` → `models`; two characters of a Chinese label. */
function lastWord(label: string): string {
  return /[a-z]{3,}$|\p{Script=Han}{2}$/u.exec(label)?.[0] ?? label;
}
