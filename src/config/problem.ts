/** One thing wrong with a configuration file. */
export interface ConfigProblem {
  /** Path of the key, `digests[0].to`. */
  readonly key: string;
  readonly line: number | null;
  readonly message: string;
}
