// Documents ↔ the fragment of an address: JSON, deflated, base64url. A fragment never leaves the browser.
/// <reference lib="dom" />
import {isList, isRecord} from '../model/guards.ts';

export type Task = 'check' | 'repair' | 'compare';

/** What a link restores. */
export interface SharedState {
  readonly task: Task;
  /** One, or the two editions; UTF-8 text. */
  readonly documents: readonly {readonly name: string; readonly text: string}[];
}

/** Chat programs and mail cut longer addresses. */
const maxLength = 8000;

/** What a fragment may unpack to: a link comes from anybody. */
const maxBytes = 4 * 1024 * 1024;

const prefix = '#1.';

/** Returns the fragment, with `#`; null where it would be too long to share. */
export async function packFragment(state: SharedState): Promise<string | null> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(state)), new CompressionStream('deflate-raw'));
  const fragment = prefix + toBase64Url(bytes);
  return fragment.length > maxLength ? null : fragment;
}

/** Returns what a fragment holds; null where it is not one of ours, or cut. */
export async function unpackFragment(fragment: string): Promise<SharedState | null> {
  if (!fragment.startsWith(prefix)) return null;
  try {
    const bytes = fromBase64Url(fragment.slice(prefix.length));
    const state: unknown = JSON.parse(
      new TextDecoder('utf-8', {ignoreBOM: true}).decode(await through(bytes, new DecompressionStream('deflate-raw'))),
    );
    return isSharedState(state) ? state : null;
  } catch {
    return null;
  }
}

export function isTask(value: unknown): value is Task {
  return value === 'check' || value === 'repair' || value === 'compare';
}

function isSharedState(value: unknown): value is SharedState {
  if (!isRecord(value)) return false;
  const {task, documents} = value;
  return (
    isTask(task) && isList(documents) && documents.length === (task === 'compare' ? 2 : 1) && documents.every(isText)
  );
}

function isText(value: unknown): boolean {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['text'] === 'string';
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const reader = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) throw new Error('too long');
    pieces.push(value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) => unit.charCodeAt(0));
}
