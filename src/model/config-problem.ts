// One thing wrong with a configuration: its place, and code and data from which its words are made at the edge.
import {because, type ErrorValue, type Misuse, misuse} from './errors.ts';

/** Path of a value: `digests`, 0, `boards`. Empty: the file itself. */
export type ConfigKeys = readonly (string | number)[];

export interface ConfigProblem {
  /** An error keeps the service from starting; a warning is only reported. */
  readonly severity: 'error' | 'warning';
  readonly keys: ConfigKeys;
  /** From 1; null where no line is known. */
  readonly line: number | null;
  readonly problem: ErrorValue;
}

/** Returns `digests[0].boards`. */
export function keyText(keys: ConfigKeys): string {
  return keys.map((key, at) => (typeof key === 'number' ? `[${String(key)}]` : at === 0 ? key : `.${key}`)).join('');
}

/** Returns the problem with the key it is about. */
export function withKey({keys, problem}: ConfigProblem): ErrorValue {
  return keys.length === 0 ? problem : because('config-problem', {key: keyText(keys), problem});
}

/** Returns CONFIG_INVALID for a file with problems: the first one, and how many follow. */
export function invalidConfiguration(file: string, problems: readonly ConfigProblem[]): Misuse {
  const [first] = problems;
  const words = first === undefined ? '' : withKey(first);
  const line = first?.line ?? null;
  const reason = problems.length > 1 ? because('config-problems', {first: words, more: problems.length - 1}) : words;
  return misuse('CONFIG_INVALID', {source: line === null ? file : `${file}:${String(line)}`, reason});
}
