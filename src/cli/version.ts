// The version of package.json, read from disk once: one place to raise it.
import fs from 'node:fs';
import path from 'node:path';

const manifest: {version: string} = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
);

export const version = manifest.version;
