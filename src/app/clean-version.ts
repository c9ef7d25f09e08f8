// Versions of a document → one that can serve as a witness. Text that is itself damaged must not be one.
import {detectDamage} from '../encoding/detect-damage.ts';
import {readText, type CharsetVoter} from '../encoding/read-text.ts';
import type {CleanText} from '../encoding/repair.ts';

export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first version without any damage, or null; versions are read only as far as needed. */
export async function lastCleanVersion(
  versions: AsyncIterable<NamedBytes, unknown, unknown>,
  vote?: CharsetVoter,
): Promise<CleanText | null> {
  for await (const {name, bytes} of versions) {
    const read = readText(bytes, {vote});
    if (read.kind === 'text' && read.text !== '' && detectDamage(read.text).length === 0)
      return {name, text: read.text};
  }
  return null;
}

/** With more damaged lines than this share a text is damaged itself; with fewer it may be a document about such damage. */
const maxDamaged = 0.2;

/** The text without its damaged lines; null if it is not text, or damaged itself. Linear. */
export function intactText(bytes: Uint8Array, name: string, vote?: CharsetVoter): CleanText | null {
  const read = readText(bytes, {vote});
  if (read.kind === 'binary') return null;
  const damage = detectDamage(read.text);
  if (damage.length === 0) return {name, text: read.text};
  const spans = damage.flatMap((each) => each.spans).sort((a, b) => a.start - b.start);
  const sound: string[] = [];
  let next = 0;
  let at = 0;
  const lines = read.text.split('\n');
  for (const line of lines) {
    const end = at + line.length;
    while ((spans[next]?.end ?? Infinity) <= at) next++;
    if ((spans[next]?.start ?? Infinity) >= end) sound.push(line);
    at = end + 1;
  }
  return sound.length < lines.length * (1 - maxDamaged) ? null : {name, text: sound.join('\n')};
}
