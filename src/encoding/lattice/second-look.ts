// A restored document → the same with its doubtful characters decided once more, now that the rest of it can be read: by what the document says
// elsewhere (document-memory.ts) and by the list of words. Each doubtful slot by itself, its neighbours as they were restored; linear.
import type {LanguageModel} from '../language/language-model.ts';
import {tokenOf} from '../language/language-model.ts';
import {rememberDocument, type DocumentMemory, type Reading} from './document-memory.ts';
import {observe, type Observations, type Place} from './observations.ts';
import {MANY_OPTIONS, type Alternative, type Restoration, type Slot} from './slot.ts';

/** Slots that were more certain are left: of 50,000 of them 15 were wrong (development documents, 2026-11-21). */
const CERTAIN_ENOUGH = 0.9995;
/** A document is remembered in parts of so many characters, so that memory stays below 40 MB. */
const PART = 2 ** 19;

/** What the observations are worth in natural logarithms; fitted on the development documents by logistic regression. */
interface Worth {
  /** Of the logarithm of the posterior. */
  readonly posterior: number;
  readonly memory: readonly number[];
  readonly words: readonly number[];
}
const WORTH: Worth = {posterior: 0.92, memory: [0.3, 0.45, 0, 0.15], words: [0.35, 0.75, 1.8, 0.7]};
const WORTH_OF_MANY: Worth = {posterior: 0.75, memory: [0.05, 0.65, 0, 0.7], words: [0.8, 1.7, 4.7, 1]};

/** The restoration with other choices, posteriors and alternatives where the second look changed them. */
export function lookAgain(slots: readonly Slot[], restoration: Restoration, model: LanguageModel): Restoration {
  const doubtful = slots.flatMap((_, slot) => (isDoubtful(restoration, slot) ? [slot] : []));
  if (doubtful.length === 0) return restoration;
  const {reading, starts} = readRestored(slots, restoration, model);
  const memoryAt = memoryByParts(reading);
  const chosen = restoration.chosen.slice();
  const confidence = restoration.confidence.slice();
  const alternatives = [...restoration.alternatives];
  for (const number of doubtful) {
    const [start = 0, end = 0] = starts.subarray(number, number + 2);
    const slot = slots[number] ?? {options: []};
    const judged = judge(slot, alternatives[number] ?? [], chosen[number] ?? 0, {
      reading,
      start,
      end,
      memory: memoryAt(start),
      model,
    });
    alternatives[number] = judged;
    chosen[number] = judged[0]?.option ?? 0;
    confidence[number] = judged[0]?.posterior ?? 0;
  }
  return {chosen, confidence, alternatives};
}

function isDoubtful({confidence, alternatives}: Restoration, slot: number): boolean {
  return (confidence[slot] ?? 1) < CERTAIN_ENOUGH && (alternatives[slot]?.length ?? 0) > 1;
}

/** The document as restored, and where each slot begins in it (one longer than the slots). */
function readRestored(
  slots: readonly Slot[],
  {chosen, confidence}: Restoration,
  model: LanguageModel,
): {readonly reading: Reading; readonly starts: Uint32Array} {
  const starts = new Uint32Array(slots.length + 1);
  const texts = slots.map(({options}, slot) => options[chosen[slot] ?? 0] ?? '');
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const reading = {
    tokens: new Uint16Array(length),
    confidence: new Float32Array(length),
    wide: new Uint8Array(length),
  };
  let at = 0;
  texts.forEach((text, slot) => {
    const sure = confidence[slot] ?? 0;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      reading.tokens[at] = tokenOf(model, codePoint);
      reading.confidence[at] = sure;
      reading.wide[at++] = codePoint > 0x7f ? 1 : 0;
    }
    starts[slot + 1] = at;
  });
  return {reading: {...reading, tokens: reading.tokens.subarray(0, at)}, starts};
}

/** A function that gives the memory of the part of the document around a character; to be asked in ascending order. */
function memoryByParts(reading: Reading): (at: number) => DocumentMemory {
  let end = 0;
  let memory: DocumentMemory | null = null;
  return (at) => {
    if (memory === null || at >= end) {
      const start = at - (at % PART);
      end = Math.min(start + PART, reading.tokens.length);
      memory = rememberDocument(reading, start, end);
    }
    return memory;
  };
}

/** The alternatives with new posteriors, best first. What they leave of the whole stays as it was. */
function judge(
  {options}: Slot,
  alternatives: readonly Alternative[],
  own: number,
  place: Place,
): readonly Alternative[] {
  const worth = options.length > MANY_OPTIONS ? WORTH_OF_MANY : WORTH;
  const scored = alternatives.map(({option, posterior}) => {
    const tokens = Array.from(options[option] ?? '', (character) =>
      tokenOf(place.model, character.codePointAt(0) ?? 0),
    );
    const observed = observe(tokens, place, option === own);
    return {option, score: worth.posterior * Math.log(posterior) + worthOf(observed, worth)};
  });
  const top = scored.reduce((most, {score}) => Math.max(most, score), -Infinity);
  const total = scored.reduce((sum, {score}) => sum + Math.exp(score - top), 0);
  const share = alternatives.reduce((sum, {posterior}) => sum + posterior, 0);
  return scored
    .map(({option, score}) => ({option, posterior: Math.min(1, (share * Math.exp(score - top)) / total)}))
    .sort((a, b) => b.posterior - a.posterior);
}

function worthOf({memory, words}: Observations, worth: Worth): number {
  const dot = (values: Float64Array, weights: readonly number[]): number =>
    values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
  return dot(memory, worth.memory) + dot(words, worth.words);
}
