// An id that no rule has, with the one that was likely meant.
import {misuse, type Misuse} from '../model/errors.ts';
import {nearMiss} from './near-miss.ts';

/** Returns RULE_UNKNOWN for an id. */
export function unknownRule(id: string, known: Iterable<string, unknown, unknown>): Misuse {
  return misuse('RULE_UNKNOWN', {actual: id, reason: nearMiss(id, known)});
}
