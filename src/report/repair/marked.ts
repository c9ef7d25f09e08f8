// The repaired text with its doubtful characters marked in place, for people who proof-read in an editor.
import type {RepairResult} from '../../model/repair.ts';

// Mathematical angle brackets are in hardly any document, so that a search finds the marks and nothing else.
const open = '\u27e8';
const close = '\u27e9';

/** `字⟨?⟩` for likely characters, `字⟨?甲乙⟩` with up to three other readings for those to check; certain ones and those of a witness are not marked. */
export function markUncertain({text, restored}: RepairResult): string {
  const parts: string[] = [];
  let at = 0;
  for (const {offset, chosen, certainty, alternatives} of restored) {
    if (certainty === 'certain' || certainty === 'witness') continue;
    const others = certainty === 'check' ? alternatives.slice(0, 3).map((alternative) => alternative.text.trim()) : [];
    parts.push(text.slice(at, offset + chosen.trimEnd().length), open, '?', ...others, close);
    at = offset + chosen.trimEnd().length;
  }
  return parts.join('') + text.slice(at);
}
