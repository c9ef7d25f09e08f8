// The record of a run: which step took how long on which document, and how it failed.
import type {Clock} from '../model/environment.ts';
import {Failure, failure, Misuse, recordOf} from '../model/errors.ts';
import type {FindingCounts, RecordedFailure, RecordedFinding, RunStep, StepName, StepNote} from '../model/service.ts';
import {thrownMessage} from '../model/thrown.ts';

export interface StepLog {
  /** In the order in which they ended. */
  readonly steps: readonly RunStep[];
  /** Does the work and notes how long it took; a failure is noted and thrown on. */
  time<Result>(name: StepName, document: string | null, work: () => Promise<Result>, note?: StepNote): Promise<Result>;
  /** The last step turned out to be none. */
  forgetLast(): void;
  /** Says afterwards which document the last step was about. */
  nameLast(item: {kind: string; location?: string; document?: {document: string}; failure?: unknown}): void;
}

/** An empty log that measures with `clock`. */
export function startLog(clock: Clock): StepLog {
  const steps: RunStep[] = [];
  const end = (
    name: StepName,
    document: string | null,
    startedAt: string,
    note: StepNote | null,
    error: unknown,
  ): void => {
    const milliseconds = Date.parse(clock.now()) - Date.parse(startedAt);
    const recorded = error === null ? null : recordFailure(error, document);
    steps.push({name, document, startedAt, milliseconds, note, failure: recorded});
  };
  return {
    steps,
    async time(name, document, work, note) {
      const startedAt = clock.now();
      try {
        const result = await work();
        end(name, document, startedAt, note ?? null, null);
        return result;
      } catch (error) {
        end(name, document, startedAt, note ?? null, error);
        throw error;
      }
    },
    forgetLast() {
      steps.pop();
    },
    nameLast(item) {
      const last = steps.pop();
      if (last === undefined) return;
      const document = item.document?.document ?? item.location ?? null;
      const recorded = item.failure === undefined ? null : recordFailure(item.failure, document);
      const note = item.kind === 'not-modified' ? ({key: 'not-modified'} as const) : last.note;
      steps.push({...last, document, note, failure: recorded});
    },
  };
}

/** A thrown value as plain data; what is neither failure nor misuse is an internal error. */
export function recordFailure(error: unknown, source: string | null): RecordedFailure {
  if (error instanceof Failure || error instanceof Misuse) return recordOf(error, source);
  const reason = thrownMessage(error);
  return recordOf(failure('RUN_CRASHED', {source: source ?? 'run', reason}), source);
}

export function countFindings(findings: readonly RecordedFinding[]): FindingCounts {
  const count = (wanted: string): number => findings.filter(({severity}) => severity === wanted).length;
  return {error: count('error'), warning: count('warning'), info: count('info')};
}
