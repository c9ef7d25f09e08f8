// `--cache`: findings of documents that have not changed, by content, in `.tablewatch-cache/`. Times of files mean nothing here.
import {hash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type {ResultCache} from '../../model/environment.ts';
import {version} from '../../workspace/package-files.ts';

/** Returns the cache of a folder. Broken entries count as missing; a cache that cannot be written is not a failure. */
export function openCache(folder: string): ResultCache {
  const place = path.join(folder, '.tablewatch-cache');
  const fileOf = (source: string, bytes: Uint8Array, settings: string): string => {
    const key = hash('sha256', [version, source, settings, hash('sha256', bytes)].join('\0'));
    return path.join(place, `${key}.json`);
  };
  return {
    recall: (source, bytes, settings) => {
      try {
        const kept: unknown = JSON.parse(fs.readFileSync(fileOf(source, bytes, settings), 'utf8'));
        return kept;
      } catch {
        return null;
      }
    },
    keep: (source, bytes, settings, result) => {
      const file = fileOf(source, bytes, settings);
      try {
        fs.mkdirSync(place, {recursive: true});
        fs.writeFileSync(`${file}.${process.pid}`, JSON.stringify(result));
        fs.renameSync(`${file}.${process.pid}`, file);
      } catch {
        // A read-only checkout is checked without a cache.
      }
    },
  };
}
