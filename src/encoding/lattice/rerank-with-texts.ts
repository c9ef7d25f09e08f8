// Clean texts of the same kind beside the document (an earlier version, its siblings) → the doubtful characters decided with their words in mind. What is
// certain without them stays as it is, and nothing becomes certain by them: they say what is usual here, not what is in this place.
import {tokenOf, type LanguageModel} from '../language/language-model.ts';
import {rememberDocument, type DocumentMemory} from './document-memory.ts';
import {rerankWithContext} from './rerank-with-context.ts';
import type {Restoration, Slot} from './slot.ts';

/** Beyond so many characters more text changes nothing, and memory takes 64 bytes a character. */
const maxCharacters = 2 ** 20;
/** Below what counts as certain. */
const surest = 0.998;

/** The choices of `alone`, those below `certainFrom` decided again from `restored` with the words of `texts`. Linear. */
export function rerankWithTexts(
  slots: readonly Slot[],
  {
    restored,
    alone,
    certainFrom,
  }: {readonly restored: Restoration; readonly alone: Restoration; readonly certainFrom: number},
  model: LanguageModel,
  texts: readonly string[],
): Restoration {
  if (texts.length === 0) return alone;
  const beside = rerankWithContext(slots, restored, model, rememberTexts(texts, model));
  const chosen = alone.chosen.slice();
  const confidence = alone.confidence.slice();
  const alternatives = [...alone.alternatives];
  for (let slot = 0; slot < slots.length; slot++) {
    if ((alone.confidence[slot] ?? 1) >= certainFrom) continue;
    chosen[slot] = beside.chosen[slot] ?? 0;
    confidence[slot] = Math.min(surest, beside.confidence[slot] ?? 0);
    alternatives[slot] = beside.alternatives[slot] ?? [];
  }
  return {chosen, confidence, alternatives};
}

function rememberTexts(texts: readonly string[], model: LanguageModel): DocumentMemory {
  const tokens: number[] = [];
  const wide: number[] = [];
  for (const text of texts)
    for (const character of text) {
      if (tokens.length >= maxCharacters) break;
      const codePoint = character.codePointAt(0) ?? 0;
      tokens.push(tokenOf(model, codePoint));
      wide.push(codePoint > 0x7f ? 1 : 0);
    }
  const reading = {
    tokens: Uint16Array.from(tokens),
    confidence: new Float32Array(tokens.length).fill(1),
    wide: Uint8Array.from(wide),
  };
  // Which characters are frequent elsewhere, or are at the edge of a cell, says nothing of a cell with a single one: ❌ 否 became ❌ 学 in the sample,
  // beside boards full of 医学.
  return rememberDocument(reading, 0, tokens.length, true);
}
