// Bytes → text in any charset that repair knows.
import {decodeSingleByte, isSingleBytePage} from './single-byte.ts';
import {decodeUtf8} from './utf8.ts';

/** Undecodable bytes become U+FFFD. @throws RangeError for a charset that TextDecoder does not know */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  if (charset === 'utf-8') return decodeUtf8(bytes);
  if (isSingleBytePage(charset)) return decodeSingleByte(bytes, charset);
  return new TextDecoder(charset, {ignoreBOM: true}).decode(bytes);
}
