// The description of the API: schemas/openapi.v1.json, read once.
import {readFile} from 'node:fs/promises';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../schemas/openapi.v1.json');
let kept: Promise<unknown> | null = null;

export function readOpenApi(): Promise<unknown> {
  kept ??= readFile(file, 'utf8').then((text): unknown => JSON.parse(text));
  return kept;
}
