// A restored document → the same with its doubtful characters decided once more, now that the rest of it can be read: by what the document says
// elsewhere (document-memory.ts) and by the list of words. Each doubtful slot by itself, its neighbours as they were restored; linear.
import {tokenOf, type LanguageModel} from '../language/language-model.ts';
import {joinMemories, rememberDocument, type DocumentMemory, type Reading} from './document-memory.ts';
import {observe, type Place, type Worth} from './observations.ts';
import {manyOptions, type Alternative, type Restoration, type Slot} from './slot.ts';

/** Slots that were more certain are left: to look at those up to 0.9995, too, made no difference on the development documents (2026-11-21). */
const certainEnough = 0.995;
/** A document is remembered in parts of so many characters, so that memory stays below 40 MB. */
const part = 2 ** 19;

/** An alternative less likely than this does not become the best: it would take evidence of 250 to 1. */
const minAlternative = 0.004;

interface Weights extends Worth {
  /** Of the logarithm of the posterior. */
  readonly posterior: number;
}
// Fitted on the development documents by logistic regression, 2026-11-21.
const contextWeights: Weights = {posterior: 0.92, memory: [0.3, 0.45, 0, 0.15], words: [0, 0.35, 0.75, 1.8]};
const weightsOfMany: Weights = {posterior: 0.75, memory: [0.05, 0.65, 0, 0.7], words: [0, 0.8, 1.7, 4.7]};

/** The restoration with other choices, posteriors and alternatives where the context changed them. */
export function rerankWithContext(
  slots: readonly Slot[],
  restoration: Restoration,
  model: LanguageModel,
  outside: DocumentMemory | null = null,
): Restoration {
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
    const judged = assess(slot, alternatives[number] ?? [], chosen[number] ?? 0, {
      reading,
      start,
      end,
      memory: outside === null ? memoryAt(start) : joinMemories(memoryAt(start), outside),
      model,
    });
    alternatives[number] = judged;
    chosen[number] = judged[0]?.option ?? 0;
    confidence[number] = judged[0]?.posterior ?? 0;
  }
  return {chosen, confidence, alternatives};
}

function isDoubtful({confidence, alternatives}: Restoration, slot: number): boolean {
  return (confidence[slot] ?? 1) < certainEnough && (alternatives[slot]?.length ?? 0) > 1;
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
      const start = at - (at % part);
      end = Math.min(start + part, reading.tokens.length);
      memory = rememberDocument(reading, start, end);
    }
    return memory;
  };
}

/** The alternatives with new posteriors, best first. What they leave of the whole stays as it was. */
function assess(
  {options}: Slot,
  alternatives: readonly Alternative[],
  own: number,
  place: Place,
): readonly Alternative[] {
  const weights = options.length > manyOptions ? weightsOfMany : contextWeights;
  const scores = alternatives.map(({option, posterior}) => {
    const prior = weights.posterior * Math.log(posterior);
    if (posterior < minAlternative) return prior;
    const tokens = Array.from(options[option] ?? '', (character) =>
      tokenOf(place.model, character.codePointAt(0) ?? 0),
    );
    return prior + observe(tokens, place, option === own, weights);
  });
  const top = Math.max(...scores);
  const share = alternatives.reduce((sum, {posterior}) => sum + posterior, 0);
  const scale = share / scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return alternatives
    .map(({option}, i) => ({option, posterior: Math.min(1, scale * Math.exp((scores[i] ?? 0) - top))}))
    .sort((a, b) => b.posterior - a.posterior);
}
