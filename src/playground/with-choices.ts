// A repaired document with other readings of some of its characters.
import type {RepairedDocument} from '../app/repair-document.ts';
import {encodeUtf8} from '../encoding/codec/utf8.ts';

/** Returns text and bytes with the readings chosen, by the offset of the character that they replace. */
export function withChoices(
  {text, restored, decoding}: Pick<RepairedDocument, 'text' | 'restored' | 'decoding'>,
  chosen: ReadonlyMap<number, string>,
): {readonly text: string; readonly bytes: Uint8Array} {
  const pieces: string[] = [];
  let at = 0;
  for (const character of restored) {
    const reading = chosen.get(character.offset);
    if (reading === undefined) continue;
    pieces.push(text.slice(at, character.offset), reading);
    at = character.offset + character.chosen.length;
  }
  const whole = pieces.join('') + text.slice(at);
  return {text: whole, bytes: encodeUtf8((decoding.bom ? '\ufeff' : '') + whole)};
}
