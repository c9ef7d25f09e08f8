// Options of a rule come checked by the configuration's schema, but without types. These read them; what is of another
// type counts as not given.
import {isList} from './guards.ts';

/** The texts of a list, in order; empty for anything else. */
export function textsOf(value: unknown): string[] {
  return isList(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The text, or `otherwise`. */
export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}
