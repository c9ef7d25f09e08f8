// Short names of editions: the day they were seen where all have one of their own, else the file's name, else the minute or
// second; only editions of nothing but a text are numbered.
import type {EditionOrigin} from '../../model/snapshot.ts';

/** Returns one label for each edition, no two alike, in the same order. */
export function editionLabels(editions: readonly EditionOrigin[]): string[] {
  const candidates = [
    editions.map(({observedAt}) => observedAt?.slice(0, 10) ?? ''),
    editions.map(({source}) => baseName(source)),
    editions.map(({observedAt}) => observedAt?.slice(0, 16).replace('T', ' ') ?? ''),
    editions.map(({observedAt}) => observedAt?.slice(0, 19).replace('T', ' ') ?? ''),
    editions.map(({observedAt, source}) =>
      `${baseName(source)} ${observedAt?.slice(0, 16).replace('T', ' ') ?? ''}`.trim(),
    ),
  ];
  const distinct = candidates.find((labels) => !labels.includes('') && new Set(labels).size === labels.length);
  return distinct ?? editions.map(({source}, at) => `${baseName(source)} (${String(at + 1)})`);
}

/** `REV:path/2025-09.md` → `2025-09`. */
function baseName(source: string): string {
  const last =
    source
      .replace(/[?#].*$/, '')
      .split(/[/\\]/)
      .at(-1) ?? source;
  return last.replace(/\.[A-Za-z]{1,8}$/, '') || source;
}
