// Flags of `tablewatch validate` as commander hands them over.
import type {Severity} from '../../model/finding.ts';

export interface ValidateFlags {
  readonly format: readonly string[];
  readonly outputFile?: string;
  readonly fix?: boolean;
  readonly unsafeFixes?: boolean;
  readonly diff?: boolean;
  readonly fixDryRun?: boolean;
  readonly rule: readonly string[];
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly maxWarnings?: string;
  readonly failOn: Severity | 'any' | 'never';
  readonly quiet?: boolean;
  readonly suppressAll?: boolean;
  readonly pruneSuppressions?: boolean;
  readonly cache?: boolean;
  readonly jobs: string;
  readonly since?: string;
  readonly against?: string;
  readonly staged?: boolean;
  readonly watch?: boolean;
  readonly lang?: string;
  readonly stdinFilename?: string;
  readonly config?: string | boolean;
  readonly printConfig?: string;
  readonly statistics?: boolean;
}
