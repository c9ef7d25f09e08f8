// Which script a document is written in, by the characters that survived.
import {alphabetIndex, type LanguageModel, type Script} from '../language/language-model.ts';
import type {Slot} from './slot.ts';

/** Enough to be sure (a hundred characters decide); keeps the vote cheap on long documents. */
const maxUnits = 20_000;
/** No single character decides: chemical names and quotations of the other script occur everywhere. */
const maxPerCharacter = 3;

/** The script whose character frequencies explain the certain text better; `simplified` when there is none. */
export function voteScript(slots: readonly Slot[], model: LanguageModel): Script {
  let balance = 0;
  let units = 0;
  for (const slot of slots) {
    const [text, other] = slot.options;
    if (text === undefined || other !== undefined) continue;
    balance += balanceOf(text.slice(0, maxUnits - units), model);
    units += text.length;
    if (units >= maxUnits) break;
  }
  return balance < 0 ? 'traditional' : 'simplified';
}

function balanceOf(text: string, model: LanguageModel): number {
  let balance = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x3400 || unit > 0x9fff) continue;
    const index = alphabetIndex(model, unit);
    const difference = (model.simplified[index] ?? 0) - (model.traditional[index] ?? 0);
    balance += Math.max(-maxPerCharacter, Math.min(maxPerCharacter, difference));
  }
  return balance;
}
