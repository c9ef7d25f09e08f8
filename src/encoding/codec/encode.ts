// Text → bytes in any charset that repair knows.
import {encodeGbk} from './gbk.ts';
import {encodeMultiByte, isMultiBytePage} from './multibyte.ts';
import {encodeSingleByte, isSingleBytePage} from './single-byte.ts';
import {encodeUtf8} from './utf8.ts';

/** Null when a character is not in the charset, or cannot be encoded. */
export function encodeText(text: string, charset: string): Uint8Array | null {
  if (charset === 'utf-8') return encodeUtf8(text);
  if (isSingleBytePage(charset)) return encodeSingleByte(text, charset);
  if (charset === 'gbk' || charset === 'gb18030') return encodeGbk(text);
  return isMultiBytePage(charset) ? encodeMultiByte(text, charset) : null;
}
