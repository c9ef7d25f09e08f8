// Header cells → canonical labels, each of them once; and what a board is known by.
import {hash64} from '../text/hash.ts';
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

interface BoardPlace {
  /** The id that the configuration gives. */
  readonly pinned: string | undefined;
  readonly source: string;
  readonly headingPath: readonly string[];
}

/** Returns the id of a board with these canonical labels, in any order. */
export function boardIdentity(
  {pinned, source, headingPath}: BoardPlace,
  labels: readonly string[],
): {readonly id: string; readonly pinned: boolean; readonly headerFingerprint: string} {
  const headerFingerprint = hash64([...labels].sort().join('\u001f')).slice(0, 8); // UNIT SEPARATOR: never part of a label
  const id = pinned ?? `${source}#${headingPath.join(' / ')}~${headerFingerprint}`;
  return {id, pinned: pinned !== undefined, headerFingerprint};
}
