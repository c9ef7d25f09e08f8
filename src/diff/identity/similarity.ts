// How near two names are: 1 minus the edit distance of their folded forms over the longer one's length.
import {distance} from 'fastest-levenshtein';
import {foldName} from '../../values/name.ts';

/** Returns 0 … 1; 1 for names that fold to the same, 0 where one is empty. */
export function nameSimilarity(one: string, other: string): number {
  const [first, second] = [foldName(one), foldName(other)];
  const longer = Math.max(first.length, second.length);
  return longer === 0 ? 0 : 1 - distance(first, second) / longer;
}
