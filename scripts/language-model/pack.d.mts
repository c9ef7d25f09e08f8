/** What `packModel` needs: alphabet columns by ascending code point, n-gram columns (lanes and weight). */
export interface ModelParts {
  readonly about: Readonly<Record<string, unknown>>;
  readonly codePoints: readonly number[];
  readonly tokens: readonly number[];
  readonly simplified: readonly number[];
  readonly traditional: readonly number[];
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly weights: Float32Array;
  /** Words and their frequency. */
  readonly words: readonly (readonly [string, number])[];
}
export function packModel(parts: ModelParts): Buffer;
