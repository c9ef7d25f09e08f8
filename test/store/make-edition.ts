// Editions for tests of stores: their content is a word, their time a number of hours.
import type {NewEdition} from '../../src/model/snapshot.ts';
import {sha256} from '../../src/store/content-files.ts';

/** An edition whose canonical text is `content`, seen `hour` hours after the year began. */
export function makeEdition(content: string, hour: number, source = 'boards/医学影像科.md'): NewEdition {
  const canonical = `${JSON.stringify({content})}\n`;
  const raw = Buffer.from(`# ${content} at ${String(hour)}\n`);
  const observedAt = new Date(Date.UTC(2025, 0, 1, hour)).toISOString();
  return {
    record: {
      source,
      observedAt,
      rawSha256: sha256(raw),
      canonicalSha256: sha256(canonical),
      byteLength: raw.byteLength,
      format: 'markdown',
      commit: null,
      boards: [],
    },
    raw,
    canonical,
  };
}
