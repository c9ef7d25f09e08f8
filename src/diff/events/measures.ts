// Measures that changed: beyond their tolerance each an event of its own, within it one quiet event a column.
import type {CellChange, Significance} from '../../model/changeset.ts';
import type {Role} from '../../model/column.ts';
import {tidy} from '../../model/figures.ts';
import type {DiffOptions, Tolerance} from '../options.ts';
import type {EventDraft} from './event.ts';

export interface MeasureChange {
  readonly cell: CellChange;
  readonly was: number;
  readonly is: number;
  /** Printed decimals of the coarser side. */
  readonly decimals: number;
  /** One of the cells is a range (`8-15`): its middle is not a value to take a ratio of. */
  readonly isRange: boolean;
}

export interface MeasureColumn {
  readonly field: string;
  readonly role: Role;
  readonly options: DiffOptions;
}

// CHANGE_MODEL § 6: time, tokens and cost differ by chance from run to run; 10 % and one unit of the last printed decimal are quiet.
// Other numbers (a second benchmark, a year) are what they say.
const defaultRel = 0.1;
const measuredRoles: ReadonlySet<string> = new Set(['duration', 'count', 'cost']);
// From twice (or half) the earlier value on, a reader wants to know: "4.7 times slower".
const notableRatio = 2;

/** Returns measure_changed events of one column. */
export function measureEvents(changes: readonly MeasureChange[], column: MeasureColumn): EventDraft[] {
  const tolerance = toleranceOf(column);
  const quiet = changes.filter((change) => isQuiet(change, tolerance));
  const loud = changes.filter((change) => !isQuiet(change, tolerance));
  return [...loud.map((change) => loudEvent(change, column)), ...quietEvent(quiet, column)];
}

function toleranceOf({field, role, options}: MeasureColumn): Tolerance {
  const {tolerances} = options;
  if (Object.hasOwn(tolerances, field)) return tolerances[field] ?? {};
  if (Object.hasOwn(tolerances, role)) return tolerances[role] ?? {};
  return measuredRoles.has(role) ? {} : {abs: 0, rel: 0};
}

function isQuiet({was, is, decimals}: MeasureChange, {abs, rel = defaultRel}: Tolerance): boolean {
  const unit = abs ?? 10 ** -decimals;
  const difference = Math.abs(is - was);
  return difference <= unit * (1 + 1e-9) || difference <= rel * Math.abs(was) * (1 + 1e-9);
}

function loudEvent({cell, was, is, isRange}: MeasureChange, {field}: MeasureColumn): EventDraft {
  const ratio = isRange || was === 0 || is === 0 || was < 0 !== is < 0 ? null : is / was;
  const size = ratio === null ? Number.POSITIVE_INFINITY : Math.max(ratio, 1 / ratio);
  const significance: Significance = size >= notableRatio ? 'notable' : 'minor';
  return {
    kind: 'measure_changed',
    subjects: [cell.subject],
    field,
    before: was,
    after: is,
    significance,
    section: 'measures',
    order: -Math.min(size, 1e9),
    evidence: {
      ratio: ratio === null ? null : Number(ratio.toPrecision(4)),
      difference: tidy(is - was),
    },
    cells: [cell],
  };
}

function quietEvent(changes: readonly MeasureChange[], {field}: MeasureColumn): EventDraft[] {
  if (changes.length === 0) return [];
  return [
    {
      kind: 'measure_changed',
      subjects: changes.map(({cell}) => cell.subject),
      field,
      significance: 'noise',
      section: 'noise',
      evidence: {withinTolerance: changes.length},
      cells: changes.map(({cell}) => cell),
    },
  ];
}
