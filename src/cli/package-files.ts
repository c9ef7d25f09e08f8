// Files that the package ships besides its code. src/cli/, dist/cli/ and dist/chunks/ are equally deep, so one relative path serves
// all three; deeper modules ask here instead of counting folders.
import fs from 'node:fs';
import path from 'node:path';

/** The folder of package.json, samples, schemas and templates. */
export const packageFolder = path.resolve(import.meta.dirname, '../..');

/** The packed Chinese language model, next to the code that reads it. */
export const languageModelFile = path.join(import.meta.dirname, '../encoding/models/chinese.model');

const manifest: {version: string} = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));

export const version = manifest.version;
