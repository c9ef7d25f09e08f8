// Files that the package ships besides its code. src/workspace/, dist/workspace/ and dist/chunks/ are equally deep, so one relative
// path serves all three; deeper modules ask here instead of counting folders.
import fs from 'node:fs';
import path from 'node:path';

/** The folder of package.json, samples, schemas and templates. */
export const packageFolder = path.resolve(import.meta.dirname, '../..');

/** The packed model of a language, next to the code that reads it. */
export function languageModelFile(language: string): string {
  return path.join(import.meta.dirname, `../encoding/models/${language}.model`);
}

const manifest: {version: string} = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));

export const version = manifest.version;
