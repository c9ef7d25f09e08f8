// Lists of names in reports, capped.
import {joinWords} from '../model/join-words.ts';
import {say, type MessageKey} from '../messages/say.ts';
import type {Language} from '../model/text.ts';

/** Returns at most `max` names, the rest counted. `count` is the number of all where the list itself is capped; `key` says it. */
export function listNames(
  names: readonly string[],
  max: number,
  language: Language,
  {count = names.length, key = 'list.more'}: {readonly count?: number; readonly key?: MessageKey} = {},
): string {
  const shown = joinWords(names.slice(0, max), language);
  const rest = count - Math.min(names.length, max);
  return rest <= 0 ? shown : say(language, key, {shown, rest, count});
}
