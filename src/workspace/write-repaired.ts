// A repaired document → its file, with the damaged one kept beside it.
import fs from 'node:fs/promises';
import {because, failure} from '../model/errors.ts';
import {thrownMessage} from '../model/thrown.ts';
import {packed} from '../source/index.ts';
import {writeWhole} from './workspace.ts';

/** Replaces a file whole; `backup` keeps what it was as FILE.bak. @throws WRITE_FAILED */
export async function replaceFile(
  file: string,
  content: Uint8Array | string,
  {backup, source}: {readonly backup: boolean; /** Its name in messages. */ readonly source: string},
): Promise<void> {
  if (backup) await keepBackup(file, source);
  await writeWhole(file, await packed(file, content));
}

// An older backup may be the only sound copy there is: it is never overwritten.
async function keepBackup(file: string, source: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    try {
      return await fs.copyFile(file, `${file}.bak${i === 0 ? '' : String(i)}`, fs.constants.COPYFILE_EXCL);
    } catch (error) {
      const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isThere) throw failure('WRITE_FAILED', {source: `${source}.bak`, reason: thrownMessage(error)}, error);
    }
  }
  throw failure('WRITE_FAILED', {source: `${source}.bak`, reason: because('too-many-backups')});
}
