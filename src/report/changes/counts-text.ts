// What one edition of a board counts, in one line.
import {joinPhrases} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {BoardRecord} from '../../model/snapshot.ts';
import type {Language} from '../../model/text.ts';

type Counts = Pick<BoardRecord, 'rows' | 'entered' | 'left' | 'moved'>;

/** `87 rows, 7 new, 22 left, 2 moved`, without what is zero. */
export function countsText({rows, entered, left, moved}: Counts, language: Language): string {
  const counts = [
    ['verdict.entered', entered],
    ['verdict.left', left],
    ['mail.fact.moved', moved],
  ] as const;
  const known = counts.flatMap(([key, count]) => (count === null || count === 0 ? [] : [say(language, key, {count})]));
  const still = known.length === 0 && moved === 0 ? [say(language, 'verdict.none_moved')] : [];
  return joinPhrases([say(language, 'log.counts', {rows}), ...known, ...still], language);
}
