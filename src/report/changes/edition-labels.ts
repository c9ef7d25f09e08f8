// Short names of editions: the day they were seen where all have one of their own, else the file's name, else the minute or
// second, else as much of the path as tells them apart; only where nothing does they are numbered.
import {say} from '../../messages/say.ts';
import {maxOf} from '../../model/lists.ts';
import type {EditionOrigin} from '../../model/snapshot.ts';
import type {Language} from '../../model/text.ts';
import {localTime, type TimePrecision} from '../../text/local-time.ts';

/** Returns one label for each edition, no two alike, in the same order; days and times are those of `timeZone`. */
export function editionLabels(editions: readonly EditionOrigin[], language: Language, timeZone = 'UTC'): string[] {
  const clock = (instant: string | null, precision: TimePrecision): string =>
    instant === null ? '' : localTime(instant, timeZone, precision);
  const candidates = [
    editions.map(({observedAt}) => (observedAt === null ? '' : localTime(observedAt, timeZone, 'day'))),
    editions.map(({source}) => baseName(source)),
    editions.map(({observedAt}) => clock(observedAt, 'minute')),
    editions.map(({observedAt}) => clock(observedAt, 'second')),
    editions.map(({observedAt}) => clock(observedAt, 'millisecond')),
    pathEnds(editions.map(({source}) => source)),
    editions.map(({observedAt, source}) => `${baseName(source)} ${clock(observedAt, 'minute')}`.trim()),
  ];
  const distinct = candidates.find((labels) => !labels.includes('') && new Set(labels).size === labels.length);
  return distinct ?? editions.map((_, at) => say(language, 'web.edition.name', {sequence: at + 1}));
}

/** Returns the instant that a label means; empty where it is a name. Pages show it in the reader's own zone. */
export function labelTime(label: string, {observedAt}: EditionOrigin, timeZone = 'UTC'): string {
  return observedAt !== null && label.startsWith(localTime(observedAt, timeZone, 'day')) ? observedAt : '';
}

/** `REV:path/2025-09.md` → `2025-09`. */
function baseName(source: string): string {
  return pathParts(source).at(-1) || source;
}

/** `old/boards/a.md` and `new/boards/a.md` → `old/boards/a` and `new/boards/a`; whole paths where these are alike, too. */
function pathEnds(sources: readonly string[]): string[] {
  const paths = sources.map(pathParts);
  const ends = (length: number): string[] => paths.map((parts) => parts.slice(-length).join('/'));
  const lengths = Array.from({length: maxOf(paths.map((parts) => parts.length))}, (_, at) => at + 1);
  const length = lengths.find((one) => new Set(ends(one)).size === sources.length);
  return length === undefined ? [...sources] : ends(length);
}

/** Without query and extension. */
function pathParts(source: string): string[] {
  return source
    .replace(/[?#].*$/, '')
    .replace(/\.[A-Za-z]{1,8}$/, '')
    .split(/[/\\]/);
}
