// Short names of editions: the day they were seen where all have one of their own, else the file's name, else the minute or
// second; only editions of nothing but a text are numbered.
import type {EditionOrigin} from '../../model/snapshot.ts';
import {localTime} from '../../text/local-time.ts';

/** Returns one label for each edition, no two alike, in the same order; days and times are those of `timeZone`. */
export function editionLabels(editions: readonly EditionOrigin[], timeZone = 'UTC'): string[] {
  const clock = (instant: string | null, precision: 'minute' | 'second'): string =>
    instant === null ? '' : localTime(instant, timeZone, precision);
  const candidates = [
    editions.map(({observedAt}) => (observedAt === null ? '' : localTime(observedAt, timeZone, 'day'))),
    editions.map(({source}) => baseName(source)),
    editions.map(({observedAt}) => clock(observedAt, 'minute')),
    editions.map(({observedAt}) => clock(observedAt, 'second')),
    editions.map(({observedAt, source}) => `${baseName(source)} ${clock(observedAt, 'minute')}`.trim()),
  ];
  const distinct = candidates.find((labels) => !labels.includes('') && new Set(labels).size === labels.length);
  return distinct ?? editions.map(({source}, at) => `${baseName(source)} (${String(at + 1)})`);
}

/** Returns the instant that a label means; empty where it is a name. Pages show it in the reader's own zone. */
export function labelTime(label: string, {observedAt}: EditionOrigin, timeZone = 'UTC'): string {
  return observedAt !== null && label.startsWith(localTime(observedAt, timeZone, 'day')) ? observedAt : '';
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
