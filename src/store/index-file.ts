// `index.jsonl`: one JSON object a line, one line an edition, by time. Read with every line checked, written whole.
import fs from 'node:fs/promises';
import path from 'node:path';
import {isList} from '../model/guards.ts';
import {because, failure} from '../model/errors.ts';
import type {BoardRecord, EditionRecord} from '../model/snapshot.ts';
import {thrownCode, thrownMessage} from '../model/thrown.ts';
import {migrateRecord} from './migrate-record.ts';
import type {WriteFile} from './write-whole.ts';

/** Returns all editions, oldest first; none if there is no index yet. @throws EDITION_INDEX naming the line, STORE_NEWER */
export async function readIndex(folder: string): Promise<readonly EditionRecord[]> {
  const file = path.join(folder, 'index.jsonl');
  const text = await fs.readFile(file, 'utf8').catch((error: unknown) => {
    if (thrownCode(error) === 'ENOENT') return '';
    throw failure('SOURCE_UNREADABLE', {source: file, reason: thrownMessage(error)}, error);
  });
  return text.split('\n').flatMap((line, index) => (line === '' ? [] : [readLine(file, line, index + 1)]));
}

/** Replaces the index. @throws WRITE_FAILED; the index is then as it was before */
export async function writeIndex(folder: string, records: readonly EditionRecord[], write: WriteFile): Promise<void> {
  await write(path.join(folder, 'index.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

function readLine(file: string, line: string, number: number): EditionRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = thrownMessage(error);
    throw failure('EDITION_INDEX', {source: file, line: number, reason}, error);
  }
  const record = migrateRecord(value, file);
  if (!isRecord(record)) {
    throw failure('EDITION_INDEX', {source: file, line: number, reason: because('field-wrong')});
  }
  return record;
}

const digest = /^[0-9a-f]{64}$/;

function isRecord(value: unknown): value is EditionRecord {
  if (typeof value !== 'object' || value === null) return false;
  const record: Partial<Record<keyof EditionRecord, unknown>> = value;
  const {id, source, observedAt, rawSha256, canonicalSha256, byteLength, format, commit, boards} = record;
  const texts = [id, source, observedAt, rawSha256, canonicalSha256, format];
  return (
    texts.every((text) => typeof text === 'string') &&
    digest.test(String(rawSha256)) &&
    digest.test(String(canonicalSha256)) &&
    typeof byteLength === 'number' &&
    (commit === null || typeof commit === 'string') &&
    isList(boards) &&
    boards.every(isBoardRecord)
  );
}

function isBoardRecord(value: unknown): value is BoardRecord {
  if (typeof value !== 'object' || value === null) return false;
  const {board, title, rows, canonicalSha256}: Partial<Record<keyof BoardRecord, unknown>> = value;
  return [board, title, canonicalSha256].every((text) => typeof text === 'string') && typeof rows === 'number';
}
