// A file is written beside its place, synced, then renamed: readers see the old content or the new one, never half.
import writeFileAtomic from 'write-file-atomic';
import {failure} from '../model/errors.ts';

export type WriteFile = (file: string, content: string | Uint8Array) => Promise<void>;

/** @throws WRITE_FAILED; the file is then as it was before */
export const writeWhole: WriteFile = async (file, content) => {
  try {
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw failure('WRITE_FAILED', {source: file, reason}, error);
  }
};
