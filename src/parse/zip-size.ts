// The unpacked size of a workbook, computed before anything is unpacked: a zip of 300 KB may contain a cell of 300 MB.
import {failure} from '../model/errors.ts';

/** Two million cells; SheetJS takes ten times the unpacked bytes, and V8 ends strings at 512 million characters. */
const maxUnpacked = 200_000_000;

const endSignature = 0x06054b50;
const fileSignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Bytes that no zip reads as one are left to the reader. @throws PARSE_UNPACKED */
export async function checkUnpackedSize(source: string, bytes: Uint8Array, most = maxUnpacked): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (const file of filesOf(view)) {
    unpacked += file.size > 0 ? file.size : await inflatedSize(bytes.subarray(file.start), most - unpacked);
    if (unpacked > most) throw failure('PARSE_UNPACKED', {source, actual: unpacked, limit: most});
  }
}

interface ZipFile {
  /** Where its packed bytes begin. */
  readonly start: number;
  /** As its local header says, which binds the reader; 0: the header does not know (a zip written as a stream). */
  readonly size: number;
}

function* filesOf(view: DataView): Iterable<ZipFile> {
  const end = endRecord(view);
  if (end < 0) return;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && isAt(view, at, fileSignature, 46); left--) {
    const local = view.getUint32(at + 42, true);
    if (isAt(view, local, localSignature, 30)) {
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (view.getUint16(local + 8, true) === 8) yield {start, size: view.getUint32(local + 22, true)};
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The last end record, as the reader takes it; -1 where there is none. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === endSignature) return at;
  return -1;
}

function isAt(view: DataView, at: number, signature: number, length: number): boolean {
  return at + length <= view.byteLength && view.getUint32(at, true) === signature;
}

/** What is used of a DecompressionStream, whose own types leave its parts open. */
interface Inflater {
  readonly readable: {
    getReader(): {
      read(): Promise<{done: false; value: Uint8Array} | {done: true; value?: Uint8Array | undefined}>;
      cancel(): Promise<void>;
    };
  };
  readonly writable: {getWriter(): {write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void>}};
}

/** Bytes that a deflated stretch unpacks to, counted up to just above `most`; what is broken ends where it breaks. */
async function inflatedSize(packed: Uint8Array, most: number): Promise<number> {
  const stream: Inflater = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What follows the file in the zip is an error to the stream, also reported on the reading side.
  writer.write(packed.slice()).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done && size <= most; part = await reader.read())
      size += part.value.byteLength;
  } catch {
    // Trailing bytes: all of the file has been read.
  }
  await reader.cancel().catch(() => undefined);
  return size;
}
