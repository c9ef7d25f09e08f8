// Golden files: what a renderer gave when it was last looked at. UPDATE=1 writes them anew; whoever commits them has read them.
import fs from 'node:fs';
import path from 'node:path';
import {expect} from 'vitest';

const folder = path.join(import.meta.dirname, 'golden');

export function expectGolden(name: string, actual: string): void {
  const file = path.join(folder, name);
  if (process.env['UPDATE'] === '1') fs.writeFileSync(file, actual);
  expect(actual).toBe(fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : `${name} is missing: run with UPDATE=1`);
}
