// Real documents that may not enter the project lie beside it, in ../shared/data. Tests that need them are skipped, by name, where they are missing.
import fs from 'node:fs';
import path from 'node:path';

export const sharedData = path.resolve(import.meta.dirname, '../../shared/data');
export const hasSharedData = fs.existsSync(sharedData);

/** Path of a seed document by its number, '000' to '004'. */
export function seedFile(number: string): string {
  const name = fs.readdirSync(path.join(sharedData, 'seeds')).find((file) => file.startsWith(number));
  if (name === undefined) throw new Error(`no seed ${number}`);
  return path.join(sharedData, 'seeds', name);
}
