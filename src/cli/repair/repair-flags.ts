// Flags of `tablewatch repair` as commander hands them over.
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
  readonly context?: readonly string[];
  readonly since?: string;
  readonly staged?: boolean;
  readonly lang?: string;
}
