// How often one client may ask: a bucket that refills steadily and allows a burst. Memory is bounded.

export interface Rate {
  /** Requests a second in the long run. */
  readonly perSecond: number;
  /** Requests at once after a rest. */
  readonly burst: number;
}

/** Buckets kept; the oldest are forgotten (full again) when more clients come. */
const maxBuckets = 10_000;

/** Returns a function that takes one request off the bucket of `key`; false: too many. `now` in milliseconds. */
export function makeRateLimit(now: () => number): (key: string, rate: Rate) => boolean {
  const buckets = new Map<string, {left: number; at: number}>();
  return (key, {perSecond, burst}) => {
    const at = now();
    const known = buckets.get(key) ?? {left: burst, at};
    const left = Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond);
    buckets.delete(key);
    buckets.set(key, {left: left < 1 ? left : left - 1, at});
    const [oldest] = buckets.keys();
    if (buckets.size > maxBuckets && oldest !== undefined) buckets.delete(oldest);
    return left >= 1;
  };
}
