// Node's own `mkdir` with `recursive` never returns where a parent refuses new folders with ENOENT, as /proc does.
import {mkdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {thrownCode} from '../model/thrown.ts';

/** Makes a folder and those above it; one that is there is left alone. @throws the error of the system */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = thrownCode(error);
    const parent = path.dirname(folder);
    if (code === 'EEXIST' && (await isFolder(folder))) return;
    if (code !== 'ENOENT' || parent === folder || (await isFolder(parent))) throw error;
    await makeFolder(parent);
    await makeFolder(folder);
  }
}

async function isFolder(place: string): Promise<boolean> {
  return await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
