// Characters of a document that a page does not explain: they were not damaged. What is between two of them is one stretch, and damage in one
// stretch is not evidence against another.
import type {Span} from '../../model/text.ts';
import {singleByteTable, type SingleBytePage} from '../codec/single-byte.ts';
import {brokenPieces} from './broken-sequences.ts';
import type {Cluster} from './clusters.ts';

/** Offsets of the characters outside ASCII that are in no sequence, whole or broken, and neither a mark nor a control; ascending. Linear. */
export function intactCharacters(text: string, page: SingleBytePage, clusters: readonly Cluster[]): readonly number[] {
  const whole = clusters.map(({start, end, decoded}) => ({start, end, options: [decoded], lossy: false}));
  const pieces = [...whole, ...brokenPieces(text, singleByteTable(page), whole)].sort((a, b) => a.start - b.start);
  const sound: number[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    while ((pieces[next]?.end ?? Infinity) <= i) next++;
    const unit = text.charCodeAt(i);
    if (unit >= 0xa0 && unit !== 0xfffd && i < (pieces[next]?.start ?? Infinity)) sound.push(i);
  }
  return sound;
}

/** Stretches of the text, half-open, ascending: they end at sound characters, lines and cells. One stretch where no character is sound. */
export function stretchesBetween(text: string, sound: readonly number[]): readonly Span[] {
  if (sound.length === 0) return [{start: 0, end: text.length}];
  const stretches: Span[] = [];
  let start = 0;
  for (const at of sound) {
    if (at > start) addParts(text, {start, end: at}, stretches);
    start = at + 1;
  }
  addParts(text, {start, end: text.length}, stretches);
  return stretches;
}

// A line end, a tab, a bar, a comma beside a quotation mark.
const separator = /[\n\t|]|",|,"/u;

function addParts(text: string, {start, end}: Span, stretches: Span[]): void {
  const part = text.slice(start, end);
  if (!nonAscii.test(part)) return;
  let at = start;
  for (const cell of part.split(separators)) {
    if (!separator.test(cell) && nonAscii.test(cell)) stretches.push({start: at, end: at + cell.length});
    at += cell.length;
  }
}

const separators = new RegExp(`(${separator.source})`, 'u');
const nonAscii = /[^\u0000-\u007f]/u;

/** How many C1 controls a page would not have made of any byte. */
export function countForeignControls(text: string, page: SingleBytePage): number {
  const {bytes} = singleByteTable(page);
  let foreign = 0;
  for (const [control] of text.matchAll(/[\u0080-\u009f]/gu)) if (bytes[control.charCodeAt(0)] === 0) foreign++;
  return foreign;
}

/**
 * How many sound characters contradict that UTF-8 was read as the page: they could begin a sequence, have a neighbour that is no ASCII either, and begin
 * none; or they could go on with one, are between two such neighbours, and do not.
 */
export function countFailedSequences(text: string, page: SingleBytePage, sound: readonly number[]): number {
  const {bytes} = singleByteTable(page);
  const hasByte = (at: number): boolean => text.charCodeAt(at) > 0x7f && (bytes[text.charCodeAt(at)] ?? 0) > 0x7f;
  let failed = 0;
  for (const at of sound) {
    if (!hasByte(at + 1)) continue;
    const byte = bytes[text.charCodeAt(at)] ?? 0;
    if (byte >= 0xc2 || (byte >= 0x80 && byte < 0xc0 && hasByte(at - 1))) failed++;
  }
  return failed;
}
