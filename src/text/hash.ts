// Hashes of text, over UTF-16 units. Not for secrets and not for content addresses; those are SHA-256, by `hash` of node:crypto.

/** FNV-1a, for hash tables: mix it before taking its low bits. */
export function hash32(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** For ids, anchors and fingerprints: 16 hex digits from two 32-bit lanes (FNV-1a, and its shape with other constants). Linear; collisions of n texts are expected only near n = 2^32. */
export function hash64(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9 ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul((second ^ unit) + (second >>> 13), 0x85ebca6b);
  }
  return hex(mix(first ^ (second >>> 7))) + hex(mix(second ^ (first >>> 9)));
}

/** Spreads the last characters over all bits (MurmurHash3's finalizer constants). */
function mix(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, '0');
}
