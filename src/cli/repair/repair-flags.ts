// Flags of `tablewatch repair` as commander hands them over.
import {usageError} from '../../model/errors.ts';

export interface RepairFlags {
  readonly check?: boolean;
  readonly write?: boolean;
  readonly backup: boolean;
  readonly output?: string;
  readonly diff?: boolean;
  readonly format: 'text' | 'json';
  readonly from?: string;
  readonly minConfidence?: string;
  readonly mark?: boolean;
  readonly report?: string;
  /** False with `--no-base`. */
  readonly base?: string | false;
  /** False with `--no-context`. */
  readonly context?: readonly string[] | false;
  readonly since?: string;
  readonly staged?: boolean;
  readonly lang?: string;
}

/** Returns `--min-confidence` as a number; undefined where it was not given. @throws USAGE */
export function confidenceOf({minConfidence: text}: RepairFlags): number | undefined {
  if (text === undefined) return undefined;
  const confidence = Number(text);
  if (text !== '' && confidence >= 0 && confidence <= 1) return confidence;
  throw usageError('confidence-range', {text});
}
