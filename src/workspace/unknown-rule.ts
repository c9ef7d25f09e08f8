// An id that no rule has, with the one that was likely meant.
import {distance} from 'fastest-levenshtein';
import {because, misuse, type Misuse} from '../model/errors.ts';

/** Three edits: `raged-row`, `mojibak`, `row_order` are found, and nothing is suggested for a foreign word. */
const maxEdits = 3;

/** Returns RULE_UNKNOWN for an id. */
export function unknownRule(id: string, known: Iterable<string, unknown, unknown>): Misuse {
  const [best] = [...known].map((name) => ({name, cost: distance(id, name)})).sort((a, b) => a.cost - b.cost);
  const reason = best !== undefined && best.cost <= maxEdits ? because('near-miss', {name: best.name}) : '';
  return misuse('RULE_UNKNOWN', {actual: id, reason});
}
