// The words between the codecs and the decoder: what survived of a text (slots) goes in, what it most likely was comes out.
// Slots are in text order and together spell the whole document; how they were found is the codec's business.

/**
 * One stretch of the original text and everything that it may have been.
 *
 * With a single option it is certain text of any length (put a whole intact run into one slot). With several, each option is a
 * short string (0 to 3 code points): a character that lost bytes, or `?` beside a character and its swallowed neighbour.
 * Equal slots should be the same object: the decoder prepares each object once.
 */
export interface Slot {
  /** At most 4,096; distinct; the first one is taken when nothing tells them apart. */
  readonly options: readonly string[];
  /** Log prior (natural logarithm) per option, what the damage alone says about it; all 0 when left out. */
  readonly weights?: readonly number[];
}

/** A slot with more options than this is open in its last byte (UTF-8 read as GBK): 63 characters, and perhaps a swallowed neighbour of each. */
export const manyOptions = 40;

/** One option of an open slot and how likely it is in its context. */
export interface Alternative {
  readonly option: number;
  /** 0 to 1; over all options of a slot they sum to 1, also when the least likely ones are left out here. */
  readonly posterior: number;
}

export interface Restoration {
  /** Per slot the index of the option taken: the best text as a whole. */
  readonly chosen: Uint16Array;
  /** Per slot the calibrated posterior of the option taken; 1 for a slot with a single option. */
  readonly confidence: Float32Array;
  /** Per slot the likeliest options, best first, at most 8, empty for a slot with a single option. */
  readonly alternatives: readonly (readonly Alternative[])[];
}
