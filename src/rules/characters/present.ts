// Which classes of characters a document has at all. One pass over the text, once; most documents have none of them, and
// then no rule searches further (100,000 rows: 8 ms here instead of 60 ms in five searches).
import type {Document} from '../../model/table.ts';
import {invisibleNames, unusualSpaceNames} from './named-characters.ts';

export const characterClass = {invisible: 1, strangeSpace: 2, otherScript: 4, wide: 8} as const;

const known = new WeakMap<Document, number>();
let classes: Uint8Array | null = null;

/** Whether the document's text has a character of the class. */
export function hasClass(document: Document, wanted: number): boolean {
  const present = known.get(document) ?? classesOf(document.text);
  known.set(document, present);
  return (present & wanted) !== 0;
}

function classesOf(text: string): number {
  const table = (classes ??= makeClasses());
  let present = 0;
  for (let at = 0; at < text.length; at += 1) present |= table[text.charCodeAt(at)] ?? 0;
  return present;
}

/** Class bits by UTF-16 code unit. */
function makeClasses(): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  for (const code of invisibleNames.keys()) table[code] = characterClass.invisible;
  for (const code of unusualSpaceNames.keys()) table[code] = characterClass.strangeSpace;
  table.fill(characterClass.otherScript, 0x0370, 0x0530);
  table.fill(characterClass.wide, 0xff01, 0xff5f);
  return table;
}
