// Header cells → canonical labels, each of them once.
import {canonicalName} from '../values/name.ts';

/** Returns canonical labels in column order; a label that appears twice becomes `label (2)`, an empty one `column 3`. */
export function canonicalLabels(labels: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return labels.map((label, index) => {
    const name = canonicalName(label).name;
    const base = name === '' ? `column ${String(index + 1)}` : name;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base} (${String(count)})`;
  });
}
