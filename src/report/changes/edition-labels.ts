// Short names of editions: the day they were seen where all have one of their own, else the file's name, else the minute or
// second; only editions of nothing but a text are numbered.
import type {EditionOrigin} from '../../model/snapshot.ts';

/** Returns one label for each edition, no two alike, in the same order. */
export function editionLabels(editions: readonly EditionOrigin[]): string[] {
  const candidates = [
    editions.map(({observedAt}) => observedAt?.slice(0, 10) ?? ''),
    editions.map(({source}) => baseName(source)),
    editions.map(({observedAt}) => clock(observedAt, 16)),
    editions.map(({observedAt}) => clock(observedAt, 19)),
    editions.map(({observedAt, source}) => `${baseName(source)} ${clock(observedAt, 16)}`.trim()),
  ];
  const distinct = candidates.find((labels) => !labels.includes('') && new Set(labels).size === labels.length);
  return distinct ?? editions.map(({source}, at) => `${baseName(source)} (${String(at + 1)})`);
}

/** The first `length` characters of an instant, with its zone. */
function clock(instant: string | null, length: number): string {
  return instant === null ? '' : `${instant.slice(0, length).replace('T', ' ')} UTC`;
}

/** Returns the instant that a label means; empty where it is a name. Pages show it in the reader's own zone. */
export function labelTime(label: string, {observedAt}: EditionOrigin): string {
  return observedAt !== null && label.startsWith(observedAt.slice(0, 10)) ? observedAt : '';
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
