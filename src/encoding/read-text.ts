// Bytes → text, and what was decided and why. Order: byte order mark, binary, UTF-16 by its NULs, UTF-8, then the East Asian
// and single-byte charsets by validity and by how probable the decoded characters are. Nothing throws, nothing is repaired here.
import type {Decoding} from '../model/encoding.ts';
import type {ErrorReason} from '../model/errors.ts';
import {bestCharset} from './charset-score.ts';
import {controlCharacters, knownSignature} from './binary.ts';
import {decodeSingleByte, isSingleBytePage} from './codec/single-byte.ts';
import {scanUtf8} from './codec/utf8-scan.ts';
import {utf16Of} from './utf16.ts';

/** A document's bytes as text, or the statement that they are not text. */
export type ReadText =
  | {readonly kind: 'text'; readonly text: string; readonly decoding: Decoding}
  | {
      readonly kind: 'binary';
      /** `png`, `pdf` … or `unknown`. */ readonly format: string;
      readonly reason: ErrorReason;
    };

/** A second opinion on bytes that are not UTF-8 (jschardet, say): a charset label, or null. */
export type CharsetVoter = (bytes: Uint8Array) => string | null;

export interface ReadTextOptions {
  /** Charset given by the user or by HTTP; wins over everything but a byte order mark. */
  readonly encoding?: string | undefined;
  /** Asked only when neither a byte order mark nor UTF-8 decides. */
  readonly vote?: CharsetVoter | undefined;
}

/**
 * Text without its byte order mark, and how it was decoded. Undecodable bytes become U+FFFD, counted. An unknown
 * `encoding` label counts as not given. Empty bytes are empty UTF-8 text.
 */
export function readText(bytes: Uint8Array, options: ReadTextOptions = {}): ReadText {
  const marked = byteOrderMark(bytes);
  if (marked !== null)
    return decoded(bytes, marked.encoding, {
      bom: marked.length,
      confidence: 1,
      reason: `begins with the byte order mark of ${marked.encoding}`,
    });
  if (options.encoding !== undefined && isKnownCharset(options.encoding)) {
    return decoded(bytes, canonicalLabel(options.encoding), {bom: 0, confidence: 1, reason: 'the encoding was given'});
  }
  const known = knownSignature(bytes);
  if (known !== null) return {kind: 'binary', ...known};
  const wide = utf16Of(bytes);
  if (wide !== null) return decoded(bytes, wide.encoding, {bom: 0, confidence: 0.95, reason: wide.reason});
  const binary = controlCharacters(bytes);
  if (binary !== null) return {kind: 'binary', ...binary};
  return readNarrow(bytes, options.vote);
}

/** Whether a label names a charset that `readText` and `--from` understand. */
export function isKnownCharset(label: string): boolean {
  if (isSingleBytePage(label.toLowerCase()) || label.toLowerCase() === 'latin-1' || label.toLowerCase() === 'latin1')
    return true;
  try {
    return new TextDecoder(label) instanceof TextDecoder;
  } catch {
    return false;
  }
}

function readNarrow(bytes: Uint8Array, vote: CharsetVoter | undefined): ReadText {
  const scan = scanUtf8(bytes);
  if (scan.invalid === 0) {
    const reason =
      scan.multiByte === 0
        ? 'all bytes are ASCII'
        : `all ${String(scan.multiByte)} multi-byte sequences are valid UTF-8`;
    return decoded(bytes, 'utf-8', {bom: 0, confidence: 1, reason});
  }
  // A UTF-8 file with a few bytes destroyed (cut in mid-character, two files joined) is still UTF-8: text of another
  // charset is valid UTF-8 in its multi-byte sequences by chance in fewer than one of five. Half a surrogate pair, which some
  // programs write, is three invalid bytes and one mistake.
  if (scan.multiByte >= 4 * (scan.invalid - 2 * scan.surrogates)) {
    const reason = `${String(scan.multiByte)} valid UTF-8 sequences against ${String(scan.invalid)} invalid bytes`;
    return decoded(bytes, 'utf-8', {bom: 0, confidence: 0.9, reason});
  }
  const best = bestCharset(bytes, vote?.(bytes) ?? null);
  return decoded(bytes, best.encoding, {bom: 0, confidence: best.confidence, reason: best.reason});
}

interface Decision {
  /** Length in bytes; 0 without one. */
  readonly bom: number;
  readonly confidence: number;
  readonly reason: string;
}

function decoded(bytes: Uint8Array, encoding: string, decision: Decision): ReadText {
  const body = decision.bom > 0 ? bytes.subarray(decision.bom) : bytes;
  const text = isSingleBytePage(encoding)
    ? decodeSingleByte(body, encoding)
    : new TextDecoder(encoding, {ignoreBOM: true}).decode(body);
  const invalid = encoding === 'utf-8' ? scanUtf8(body) : replacements(text);
  const decoding: Decoding = {
    encoding,
    bom: decision.bom > 0,
    confidence: decision.confidence,
    reason: decision.reason,
    invalidBytes: invalid.invalid,
    firstInvalidByte: invalid.firstInvalid === null ? null : invalid.firstInvalid + decision.bom,
    nulCount: countNuls(text),
  };
  return {kind: 'text', text, decoding};
}

// Outside UTF-8 the decoder does not say where it failed; each U+FFFD is one failure, its byte offset is not known.
function replacements(text: string): {readonly invalid: number; readonly firstInvalid: null} {
  let invalid = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) invalid++;
  return {invalid, firstInvalid: null};
}

function countNuls(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\0'); at !== -1; at = text.indexOf('\0', at + 1)) count++;
  return count;
}

function byteOrderMark(bytes: Uint8Array): {readonly encoding: string; readonly length: number} | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return {encoding: 'utf-8', length: 3};
  if (a === 0xff && b === 0xfe) return {encoding: 'utf-16le', length: 2};
  if (a === 0xfe && b === 0xff) return {encoding: 'utf-16be', length: 2};
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return {encoding: 'gb18030', length: 4};
  return null;
}

/** Lower-case WHATWG label (`latin1` → `iso-8859-1`, which WHATWG would read as windows-1252). */
export function canonicalLabel(label: string): string {
  const lower = label.trim().toLowerCase();
  if (isSingleBytePage(lower)) return lower;
  const alias = aliases.get(lower);
  return alias ?? new TextDecoder(lower).encoding;
}

const aliases: ReadonlyMap<string, string> = new Map([
  ['latin1', 'iso-8859-1'],
  ['latin-1', 'iso-8859-1'],
  ['cp437', 'ibm437'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['cp1250', 'windows-1250'],
  ['cp1251', 'windows-1251'],
  ['cp1252', 'windows-1252'],
  ['cp1253', 'windows-1253'],
  ['cp1254', 'windows-1254'],
  ['cp1257', 'windows-1257'],
]);
