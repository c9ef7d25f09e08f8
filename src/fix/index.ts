// Findings → edited text: apply what may be applied, check again, until nothing more is to do.
import {Failure} from '../model/errors.ts';
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

/** As ESLint: rules whose fixes undo each other would go on forever. */
const maxPasses = 10;

/**
 * Returns the text with all fixes of suppressed-free findings applied; at most ten passes. A pass whose text cannot be read
 * is taken back, and the rules that are to blame are not followed.
 */
export async function fixDocument({text, check, unsafe}: FixOptions): Promise<FixedDocument> {
  const applied: Finding[] = [];
  const refused = new Set<string>();
  let current = text;
  let findings = await check(current);
  for (let passes = 0; ; passes += 1) {
    const fixes = findings.flatMap((finding) => toFix(finding, unsafe, refused));
    const next = passes < maxPasses ? applyFixes(current, fixes) : null;
    if (next === null || next.text === current)
      return {text: current, applied, remaining: findings, passes, settled: next !== null || fixes.length === 0};
    const checked = await checkOrNull(check, next.text);
    if (checked === null) {
      await refuseDamage(current, fixes, check, refused);
      continue;
    }
    pushAll(
      applied,
      next.applied.map((fix) => fix.finding),
    );
    current = next.text;
    findings = checked;
  }
}

/** The findings of a text that fixes have made; null when it cannot be read any more. */
async function checkOrNull(check: FixOptions['check'], text: string): Promise<readonly Finding[] | null> {
  try {
    return await check(text);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Adds the rules whose fixes, alone, leave a text that cannot be read; all of them where only their sum does. */
async function refuseDamage(
  text: string,
  fixes: readonly FixOfFinding[],
  check: FixOptions['check'],
  refused: Set<string>,
): Promise<void> {
  const rules = [...new Set(fixes.map(({finding}) => finding.rule))];
  const before = refused.size;
  for (const rule of rules) {
    const own = fixes.filter(({finding}) => finding.rule === rule);
    if ((await checkOrNull(check, applyFixes(text, own).text)) === null) refused.add(rule);
  }
  if (refused.size === before) for (const rule of rules) refused.add(rule);
}

type FixOfFinding = Fix & {readonly finding: Finding};

/** Whether a fix of this safety may be applied. */
export function mayApply(safety: Safety, unsafe: boolean): boolean {
  return safety === 'safe' || (safety === 'unsafe' && unsafe);
}

function toFix(finding: Finding, unsafe: boolean, refused: ReadonlySet<string>): FixOfFinding[] {
  if (finding.fix === undefined || finding.suppressed !== null || !mayApply(finding.fix.safety, unsafe)) return [];
  return refused.has(finding.rule) ? [] : [{...finding.fix, finding}];
}
