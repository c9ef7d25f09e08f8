// Detects files that are not text: by the first bytes of well-known formats, else by their share of control characters.
import {because, type ErrorReason} from '../model/errors.ts';

export interface BinaryKind {
  readonly format: string;
  readonly reason: ErrorReason;
}

/** The format whose first bytes these are, or null. */
export function knownSignature(bytes: Uint8Array): BinaryKind | null {
  const known = signatures.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  return known === undefined ? null : {format: known[0], reason: because('binary-signature', {format: known[0]})};
}

/**
 * Reports that bytes are not text by their share of control characters, or null. Looks at the first 8 KB; to be called only after
 * UTF-16 is ruled out.
 */
export function controlCharacters(bytes: Uint8Array): BinaryKind | null {
  const head = bytes.subarray(0, 8192);
  const controls = head.reduce((count, byte) => count + (isBinaryControl(byte) ? 1 : 0), 0);
  // Text has none; 5 % leaves room for terminal logs and for a few destroyed bytes.
  if (controls <= 4 || controls <= head.length * 0.05) return null;
  return {
    format: 'unknown',
    reason: because('binary-controls', {controls, bytes: head.length}),
  };
}

function isBinaryControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x1b && !(byte >= 0x07 && byte <= 0x0d);
}

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gzip', [0x1f, 0x8b]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['elf', [0x7f, 0x45, 0x4c, 0x46]],
  ['ole2', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['wasm', [0x00, 0x61, 0x73, 0x6d]],
];
