// The name that was likely meant by one that is not known.
import {distance} from 'fastest-levenshtein';
import {because, type ErrorReason} from '../model/errors.ts';

/** Three edits: `raged-row`, `mojibak`, `row_order` are found, and nothing is suggested for a foreign word. */
const maxEdits = 3;

/** Returns the end of a sentence that suggests the nearest name; empty where none is near. */
export function nearMiss(name: string, known: Iterable<string, unknown, unknown>): ErrorReason | '' {
  const [best] = [...known].map((each) => ({each, cost: distance(name, each)})).sort((a, b) => a.cost - b.cost);
  return best !== undefined && best.cost <= Math.min(maxEdits, name.length - 1)
    ? because('near-miss', {name: best.each})
    : '';
}
