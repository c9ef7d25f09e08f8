// A clean text as a process would have damaged it, with the place that each stretch has in both. Comparing this with a damaged text is exact, where
// comparing what was guessed of the damaged text would not be.
import {partitionPoint} from '../../model/partition-point.ts';
import {damageBy, type DamageProcess} from './process.ts';

/** Unit k is `damaged` from `damagedStarts[k]` and `clean` from `cleanStarts[k]`, up to the start of unit k + 1; units cover both texts. */
export interface DamageMapping {
  readonly clean: string;
  readonly damaged: string;
  readonly units: number;
  readonly damagedStarts: Uint32Array;
  readonly cleanStarts: Uint32Array;
}

// Stands for a character that the process cannot write: it is in no text, so that it equals nothing.
const unwritable = '\ud800';
const byCharacter = /[\u0000-\u007f]+|[^\u0000-\u007f]+/gu;
// With the character after it, which may pair with the last byte or be swallowed.
const byRun = /[^\u0000-\u007f]+[\u0000-\u007f]?|[\u0000-\u007f]+?(?=[^\u0000-\u007f]|$)/gu;

/** Linear; 8 bytes a character beside the texts. */
export function damageMapping(clean: string, process: DamageProcess): DamageMapping {
  const damagedStarts = new Uint32Array(clean.length + 1);
  const cleanStarts = new Uint32Array(clean.length + 1);
  const parts: string[] = [];
  const known = new Map<string, string>();
  let units = 0;
  let length = 0;
  let at = 0;
  const add = (unit: string, damaged: string): void => {
    damagedStarts[units] = length;
    cleanStarts[units++] = at;
    length += damaged.length;
    at += unit.length;
  };
  for (const [run] of clean.matchAll(process.byRun ? byRun : byCharacter)) {
    if (run.charCodeAt(0) < 0x80) {
      for (let i = 0; i < run.length; i++) add('x', 'x');
      parts.push(run);
    } else if (process.byRun) {
      const damaged = damageBy(run, process) ?? unwritable;
      add(run, damaged);
      parts.push(damaged);
    } else
      for (const character of run) {
        let damaged = known.get(character);
        if (damaged === undefined) {
          damaged = damageBy(character, process) ?? unwritable;
          known.set(character, damaged);
        }
        add(character, damaged);
        parts.push(damaged);
      }
  }
  damagedStarts[units] = length;
  cleanStarts[units] = at;
  return {clean, damaged: parts.join(''), units, damagedStarts, cleanStarts};
}

/** A clean text as its own mapping: what was not damaged. */
export function plainMapping(clean: string): DamageMapping {
  const starts = Uint32Array.from({length: clean.length + 1}, (_, at) => at);
  return {clean, damaged: clean, units: clean.length, damagedStarts: starts, cleanStarts: starts};
}

/** The first unit that begins at `offset` of the damaged text or after it. */
export function unitFrom({damagedStarts, units}: DamageMapping, offset: number): number {
  return partitionPoint(units, (unit) => (damagedStarts[unit] ?? 0) < offset);
}
