// n-grams are grown leftwards from their last token: each step folds one more token into two 32-bit lanes.
// The generator and the reader of the packed model share this file; changing it makes every packed model unreadable.

/** First lane of the n-gram that `token` precedes. Start with 0. */
export function extendFirstLane(lane: number, token: number): number {
  const mixed = Math.imul(lane ^ (token + 0x9e37), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Second lane, independent of the first. Start with 0. */
export function extendSecondLane(lane: number, token: number): number {
  const mixed = Math.imul(lane + token + 0x7f4a7c15, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
