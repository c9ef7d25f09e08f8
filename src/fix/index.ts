// Findings → edited text: apply what may be applied, check again, until nothing more is to do.
import type {Finding, Fix, Safety} from '../model/finding.ts';
import {pushAll} from '../model/lists.ts';
import {applyFixes} from './apply-fixes.ts';

export {applyFixes} from './apply-fixes.ts';
export type {FixedText} from './apply-fixes.ts';

export interface FixOptions {
  readonly text: string;
  /** The findings of a text; parses and validates it. */
  readonly check: (text: string) => Promise<readonly Finding[]> | readonly Finding[];
  /** Apply unsafe fixes too. `display` ones are never applied. */
  readonly unsafe: boolean;
}

export interface FixedDocument {
  readonly text: string;
  /** Findings whose fix was applied, pass by pass. */
  readonly applied: readonly Finding[];
  /** Findings of the last text: what is left. */
  readonly remaining: readonly Finding[];
  /** Passes that changed the text. */
  readonly passes: number;
  /** False when the text still changed in the last pass allowed: a bug of a rule. */
  readonly settled: boolean;
}

/** As ESLint: rules whose fixes undo each other would go on for ever. */
const maxPasses = 10;

/** Returns the text with all fixes of suppressed-free findings applied; at most ten passes. */
export async function fixDocument({text, check, unsafe}: FixOptions): Promise<FixedDocument> {
  const applied: Finding[] = [];
  let current = text;
  for (let passes = 0; ; passes += 1) {
    const findings = await check(current);
    const fixes = findings.flatMap((finding) => toFix(finding, unsafe));
    const next = passes < maxPasses ? applyFixes(current, fixes) : null;
    if (next === null || next.text === current)
      return {text: current, applied, remaining: findings, passes, settled: next !== null || fixes.length === 0};
    pushAll(
      applied,
      next.applied.map((fix) => fix.finding),
    );
    current = next.text;
  }
}

/** Whether a fix of this safety may be applied. */
export function mayApply(safety: Safety, unsafe: boolean): boolean {
  return safety === 'safe' || (safety === 'unsafe' && unsafe);
}

function toFix(finding: Finding, unsafe: boolean): (Fix & {readonly finding: Finding})[] {
  if (finding.fix === undefined || finding.suppressed !== null || !mayApply(finding.fix.safety, unsafe)) return [];
  return [{...finding.fix, finding}];
}
