// Documents kept as `.gz`: unpacked where they are read, packed again where they are written.
import {promisify} from 'node:util';
import zlib from 'node:zlib';
import {failure} from '../model/errors.ts';
import {thrownMessage} from '../model/thrown.ts';

const gunzip = promisify(zlib.gunzip);
const gzip = promisify(zlib.gzip);

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** An archive is not a document: backups are read as they are. */
function isPackedName(source: string): boolean {
  return /(?<!\.tar)\.gz(?:[?#].*)?$/i.test(source);
}

/** Returns what a document named `.gz` holds; other bytes as they are. @throws SOURCE_TOO_LARGE SOURCE_UNREADABLE */
export async function unpacked(source: string, bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  if (!isPackedName(source) || !isPacked(bytes)) return bytes;
  try {
    return await gunzip(bytes, {maxOutputLength: maxBytes});
  } catch (error) {
    if (error instanceof RangeError)
      throw failure('SOURCE_TOO_LARGE', {source, actual: `> ${String(maxBytes)}`, limit: maxBytes});
    throw failure('SOURCE_UNREADABLE', {source, reason: thrownMessage(error)}, error);
  }
}

/** Returns the bytes to write under a name: packed if the name says so and they are not yet. */
export async function packed(file: string, content: string | Uint8Array): Promise<string | Uint8Array> {
  if (!isPackedName(file)) return content;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return isPacked(bytes) ? bytes : await gzip(bytes);
}
