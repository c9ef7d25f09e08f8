// The damage itself, for proofs: what a process makes of sound text.
import type {Loss} from '../model/repair.ts';
import {encodeText} from './codec/encode.ts';
import {multiByteTable} from './codec/multibyte.ts';
import {decodeSingleByte, isSingleBytePage, singleByteTable, type SingleBytePage} from './codec/single-byte.ts';

export interface Process {
  /** Charset the bytes were in. */
  readonly writtenIn: string;
  /** Charset they were read as. */
  readonly readAs: string;
  readonly loss: Loss;
}

/** `text` as the process would have written it, or null when it cannot be written in its charset. Linear. */
export function reapplyDamage(text: string, {writtenIn, readAs, loss}: Process): string | null {
  const bytes = encodeText(text, writtenIn);
  if (bytes === null) return null;
  if (readAs === 'gbk') return readAsGbk(bytes, loss.mark);
  return isSingleBytePage(readAs)
    ? readAsPage(bytes, readAs, loss)
    : new TextDecoder(readAs, {ignoreBOM: true}).decode(bytes);
}

function readAsPage(bytes: Uint8Array, page: SingleBytePage, loss: Loss): string {
  const mark = loss.mark === 'replacement-character' ? '\ufffd' : loss.mark === 'question-mark' ? '?' : '';
  if (loss.bytes.length === 0 && !loss.spaces) return decodeSingleByte(bytes, page);
  const {units} = singleByteTable(page);
  let damaged = '';
  for (const byte of bytes) {
    if (loss.bytes.includes(byte)) damaged += mark;
    else damaged += loss.spaces && byte === 0xa0 ? ' ' : String.fromCharCode(units[byte] ?? 0);
  }
  return damaged;
}

// What decoders of code page 936 do with a lead byte that no second byte fits: WHATWG writes U+FFFD and reads on at the second byte, .NET
// writes `?` for both, others drop the lead. 80 is the euro sign.
function readAsGbk(bytes: Uint8Array, mark: Loss['mark']): string {
  const units = gbkUnits();
  let damaged = '';
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) damaged += String.fromCharCode(lead);
    else if (lead === 0x80) damaged += '\u20ac';
    else {
      const unit = units[lead * 256 + (bytes[i + 1] ?? 0)] ?? 0;
      if (unit !== 0) {
        damaged += String.fromCharCode(unit);
        i++;
      } else if (mark === 'swallowed') {
        damaged += '?';
        i++;
      } else if (mark !== 'dropped') damaged += '\ufffd';
    }
  }
  return damaged;
}

let inverse: Uint16Array | null = null;

function gbkUnits(): Uint16Array {
  if (inverse === null) {
    inverse = new Uint16Array(65536);
    const table = multiByteTable('gbk');
    for (let unit = 0x80; unit < 65536; unit++) {
      const code = table[unit] ?? 0;
      if (code > 0xff) inverse[code] = unit;
    }
  }
  return inverse;
}
