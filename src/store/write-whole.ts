// A file is written to a temporary file in the same folder, synced, then renamed: readers see the old content or the new one, never half.
import fs from 'node:fs/promises';
import path from 'node:path';
import {failure} from '../model/errors.ts';
import {thrownMessage} from '../model/thrown.ts';

export type WriteFile = (file: string, content: string | Uint8Array) => Promise<void>;

/** @throws WRITE_FAILED; the file is then as it was before */
export const writeWhole: WriteFile = async (file, content) => {
  try {
    const {default: writeFileAtomic} = await import('write-file-atomic');
    await writeFileAtomic(
      file,
      typeof content === 'string' ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    );
  } catch (error) {
    throw writeFailed(file, error);
  }
};

/** Makes the folders above the file first. @throws WRITE_FAILED */
export const writeInFolder: WriteFile = async (file, content) => {
  await fs.mkdir(path.dirname(file), {recursive: true}).catch((error: unknown) => {
    throw writeFailed(file, error);
  });
  await writeWhole(file, content);
};

function writeFailed(file: string, error: unknown): Error {
  const reason = thrownMessage(error);
  return failure('WRITE_FAILED', {source: file, reason}, error);
}
