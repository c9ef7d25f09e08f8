// A file before and after a change → what the change broke in it, undone. What was damaged before it stays: it is not this change's doing.
import {detectDamage} from '../encoding/detect-damage.ts';
import {readText, type CharsetVoter} from '../encoding/read-text.ts';
import type {Environment} from '../model/environment.ts';
import {repairDocument, type RepairedDocument} from './repair-document.ts';

export interface FileChange {
  readonly source: string;
  /** Null for a new file. */
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

export interface ChangeRepair {
  /** What the version before the change is called. */
  readonly baseName: string;
  readonly minConfidence?: number | undefined;
  readonly vote?: CharsetVoter | undefined;
}

/** The file repaired, or null when the change did not damage it. Most changes are dismissed by a look at the new lines. */
export async function repairChange(
  {source, before, after}: FileChange,
  {baseName, minConfidence, vote}: ChangeRepair,
  environment: Pick<Environment, 'languageModel'>,
): Promise<RepairedDocument | null> {
  const now = readText(after, {vote});
  if (now.kind === 'binary') return null;
  const then = before === null ? null : readText(before, {vote});
  if (then?.kind === 'binary' || (then !== null && !mayBeBroken(then.text, now.text))) return null;
  const base = then === null ? undefined : {name: baseName, text: then.text};
  const repaired = await repairDocument(after, {source, minConfidence, vote, base}, environment);
  return repaired.changed ? repaired : null;
}

const nonAscii = /[^\u0000-\u007f]/u;
/** Share of characters outside ASCII in new lines that the text did not have before. Text in the same language brings one in ten. */
const newCharacters = 0.25;

/** Whether the new lines can be damaged. Linear; wrong in one direction only, as far as is known. */
export function mayBeBroken(before: string, after: string): boolean {
  if (countMarks(after) > countMarks(before)) return nonAscii.test(before) || nonAscii.test(after);
  if (!nonAscii.test(after)) return false;
  const known = new Set(before.split('\n'));
  const added = after
    .split('\n')
    .filter((line) => !known.has(line) && nonAscii.test(line))
    .join('\n');
  if (added === '') return false;
  return hasNewCharacters(before, added) || detectDamage(added).length > 0;
}

function countMarks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3f || unit === 0xfffd) count++;
  }
  return count;
}

function hasNewCharacters(before: string, added: string): boolean {
  const known = new Uint8Array(65536);
  for (let i = 0; i < before.length; i++) known[before.charCodeAt(i)] = 1;
  let all = 0;
  let unknown = 0;
  for (let i = 0; i < added.length; i++) {
    const unit = added.charCodeAt(i);
    if (unit < 0x80) continue;
    all++;
    if (known[unit] === 0) unknown++;
  }
  return unknown > all * newCharacters;
}
