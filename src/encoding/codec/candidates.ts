// Lead byte, surviving continuations and the set of lost byte values → all characters that they can be. Lists are cached, so that
// equal patterns share one list (the decoder prepares each list once).
import type {Loss} from '../../model/repair.ts';
import {utf8Length} from './utf8.ts';

export interface CandidateList {
  readonly options: readonly string[];
  readonly weights: readonly number[] | undefined;
  /** The options support the space that follows, too. */
  readonly takesSpace: boolean;
}

export interface Candidates {
  /** Null when no assigned character fits. Survivors: byte values, −1 for a mark, −2 for a space that is a lost A0. */
  readonly list: (lead: number, survivors: readonly number[], spaceFollows: boolean) => CandidateList | null;
}

const noDoubts: ReadonlyMap<number, number> = new Map();

/** `doubts`: log probability that a byte value of `loss` is lost at all, where that is not certain. */
export function createCandidates(loss: Loss, doubts: ReadonlyMap<number, number> = noDoubts): Candidates {
  const cache = new Map<string, CandidateList | null>();
  return {
    list: (lead, survivors, spaceFollows) => {
      const open = loss.spaces && spaceFollows && survivors.length < utf8Length(lead) - 1;
      const key = `${String(lead)} ${survivors.join(' ')}${open ? ' _' : ''}`;
      let found = cache.get(key);
      if (found === undefined) {
        found = listOptions(lead, survivors, open, {loss, doubts});
        cache.set(key, found);
      }
      return found;
    },
  };
}

interface Losing {
  readonly loss: Loss;
  readonly doubts: ReadonlyMap<number, number>;
}

interface Option {
  readonly text: string;
  readonly weight: number;
}

function listOptions(
  lead: number,
  survivors: readonly number[],
  spaceFollows: boolean,
  losing: Losing,
): CandidateList | null {
  const dropped = spell(lead, survivors, losing);
  // The space may be the lost A0 itself, or a space after a character that lost another byte.
  const spaced = spaceFollows ? spell(lead, [...survivors, -2], losing) : [];
  const found = spaceFollows
    ? [...spaced, ...dropped.map(({text, weight}) => ({text: `${text} `, weight: weight + extraSpace}))]
    : dropped;
  if (found.length === 0) return null;
  const weights = found.map(({weight}) => weight);
  return {
    options: found.map(({text}) => text),
    weights: weights.every((weight) => weight === weights[0]) ? undefined : weights,
    takesSpace: spaceFollows,
  };
}

// An option with a space of its own is one character longer, which the model's score does not charge for. Of −2, −4, −6, −8 and −10 the last two
// made the fewest errors on a report and on a document of tables whose A0 had become spaces (6 and 0 wrong lines, 10 and 7 with −2).
const extraSpace = -8;
const a0 = 0xa0;
const maxOptions = 2048;

/** Characters spelt by the lead and its continuations with lost bytes put in, by code point. */
function spell(lead: number, survivors: readonly number[], {loss, doubts}: Losing): Option[] {
  const length = utf8Length(lead);
  const codes = new Map<number, number>();
  const missing = loss.mark === 'dropped' ? length - 1 - survivors.length : 0;
  if (survivors.length + missing !== length - 1) return [];
  const walk = (code: number, weight: number, next: number, at: number): void => {
    if (at === length) {
      if (next === survivors.length) codes.set(code, Math.max(codes.get(code) ?? -Infinity, weight));
      return;
    }
    const put = (byte: number, following: number): void =>
      walk((code << 6) | (byte & 63), weight + (doubts.get(byte) ?? 0), following, at + 1);
    const survivor = survivors[next];
    if (survivor === -1) for (const byte of loss.bytes) put(byte, next + 1);
    else if (survivor === -2) put(a0, next + 1);
    else if (survivor !== undefined) walk((code << 6) | (survivor & 63), weight, next + 1, at + 1);
    if (at - 1 - next < missing) for (const byte of loss.bytes) put(byte, next);
  };
  walk(lead & (0x7f >> length), 0, 0, 1);
  return [...codes]
    .filter(([code]) => isPossible(code, length))
    .sort((a, b) => a[0] - b[0])
    .slice(0, maxOptions)
    .map(([code, weight]) => ({text: String.fromCodePoint(code), weight: weight + signWeight(code)}));
}

const unassigned = /[\p{Cn}\p{Co}\p{Cs}\p{Cc}]/u;

function isPossible(code: number, length: number): boolean {
  const lowest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  return code >= lowest && code <= 0x10ffff && !unassigned.test(String.fromCodePoint(code));
}

// Beside their neighbours in the code charts these are what texts hold: the emoji selector among sixteen selectors, quotation marks
// among spaces and marks of direction. Natural logarithms, set by hand; everything else is the language model's business.
function signWeight(code: number): number {
  if (code >= 0xfe00 && code < 0xfe0f) return -8;
  return signWeights.get(code) ?? 0;
}

const signWeights: ReadonlyMap<number, number> = new Map([
  [0x2001, -8],
  [0x200f, -7],
  [0x200e, -7],
  [0x200d, -4],
  [0x2010, -3],
  [0x202d, -8],
  [0x202e, -8],
]);
