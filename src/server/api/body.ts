// The document of a call: its bytes as they are, or `{"text": …, "source": …}` as JSON.
import {usageError, failure} from '../../model/errors.ts';
import type {WebRequest} from '../route.ts';

/** @throws REQUEST_TOO_LARGE USAGE */
export async function readDocumentBody(
  request: WebRequest,
  limit: number,
): Promise<{readonly bytes: Uint8Array; readonly source: string}> {
  const bytes = await request.body();
  const named = request.url.searchParams.get('source') ?? 'document';
  const type = request.headers['content-type'] ?? '';
  const document = /^application\/json\b/i.test(type) ? readJson(bytes, named) : {bytes, source: named};
  if (document.bytes.length > limit) throw failure('REQUEST_TOO_LARGE', {limit});
  return document;
}

function readJson(bytes: Uint8Array, named: string): {bytes: Uint8Array; source: string} {
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string')
    throw usageError('body-text');
  const source = 'source' in value && typeof value.source === 'string' ? value.source : named;
  return {bytes: new TextEncoder().encode(value.text), source};
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch {
    throw usageError('body-json');
  }
}
