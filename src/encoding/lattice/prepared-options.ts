// What the search needs to know of a slot's options: their tokens and what they weigh without context.
import {alphabetIndex, classOf, type LanguageModel, type Script} from '../language/language-model.ts';
import type {Slot} from './slot.ts';

export interface PreparedOptions {
  /** Tokens of all options, one option after the other. */
  readonly tokens: Uint16Array;
  /** What each token's character weighs by itself; parallel to `tokens`. */
  readonly own: Float64Array;
  /** Where each option's tokens begin; one longer than the options. */
  readonly starts: Uint16Array;
}

/** A function that prepares options, each list once. */
export function createPreparer(model: LanguageModel, script: Script): (slot: Slot) => PreparedOptions {
  const known = new Map<readonly string[], PreparedOptions>();
  return (slot) => {
    let prepared = known.get(slot.options);
    if (prepared === undefined) {
      prepared = prepare(slot.options, model, script === 'simplified' ? model.simplified : model.traditional);
      known.set(slot.options, prepared);
    }
    return prepared;
  };
}

function prepare(options: readonly string[], model: LanguageModel, unigrams: Float32Array): PreparedOptions {
  const tokens: number[] = [];
  const own: number[] = [];
  const starts = new Uint16Array(options.length + 1);
  options.forEach((option, number) => {
    for (const character of option) {
      const codePoint = character.codePointAt(0) ?? 0;
      const index = alphabetIndex(model, codePoint);
      tokens.push(index < 0 ? classOf(codePoint) : (model.tokens[index] ?? 0));
      own.push(unigrams[index] ?? model.strangerWeight);
    }
    starts[number + 1] = tokens.length;
  });
  return {tokens: Uint16Array.from(tokens), own: Float64Array.from(own), starts};
}
