// Files named by the SHA-256 of their content, checked whenever they are read.
import {hash} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import {because, Failure, failure} from '../model/errors.ts';
import {thrownCode, thrownMessage} from '../model/thrown.ts';
import type {WriteFile} from './write-whole.ts';

export type ContentKind = 'raw' | 'canonical';

/** Lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** `raw/ab/ab12…` and `canonical/ab/ab12….json`: no folder gets more files than git and file managers like. */
export function contentPath(folder: string, kind: ContentKind, digest: string): string {
  return path.join(folder, kind, digest.slice(0, 2), kind === 'raw' ? digest : `${digest}.json`);
}

/** Writes content that is not stored yet; an existing file is read, and rewritten if it is damaged. */
export async function storeContent(file: string, content: Uint8Array, write: WriteFile): Promise<void> {
  const known = await fs.readFile(file).catch(() => null);
  if (known !== null && known.equals(content)) return;
  await fs.mkdir(path.dirname(file), {recursive: true});
  await write(file, content);
}

/** Returns a file's bytes. @throws EDITION_DAMAGED naming the file when it is gone or its digest is another */
export async function readContent(file: string, digest: string): Promise<Buffer> {
  const place = path.relative('', file);
  const content = await fs.readFile(file).catch((error: unknown) => {
    throw damage(place, error);
  });
  const actual = sha256(content);
  if (actual === digest) return content;
  const reason = because('other-digest', {actual: actual.slice(0, 12), expected: digest.slice(0, 12)});
  throw failure('EDITION_DAMAGED', {source: place, reason});
}

/** Returns the failure that an error of reading a content file means. */
export function damage(source: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const missing = thrownCode(error) === 'ENOENT';
  const reason = missing ? because('file-gone') : thrownMessage(error);
  return failure('EDITION_DAMAGED', {source, reason}, error);
}
