// The header Retry-After → how long to wait.

/** A server that asks for more is not obeyed longer: a message is a day late at most. */
const longestMs = 24 * 3_600_000;

/** Returns milliseconds, 0–24 h; null without a readable value. `value`: seconds, or a date. */
export function retryAfterMs(value: string | number | null, now: number): number | null {
  if (value === null || value === '') return null;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(String(value)) - now : seconds * 1000;
  return Number.isNaN(wait) ? null : Math.min(Math.max(Math.ceil(wait), 0), longestMs);
}
