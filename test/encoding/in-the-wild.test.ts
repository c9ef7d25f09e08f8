// ftfy's published cases (Apache-2.0), read where they lie beside the project; not copied.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {repair} from '../../src/encoding/repair.ts';
import {hasSharedData, sharedData} from '../shared-data.ts';

const file = path.join(sharedData, 'ftfy/in-the-wild.json');

interface WildCase {
  readonly label: string;
  readonly original: string;
  readonly fixed: string;
  readonly 'fixed-encoding'?: string;
}

// `fixed` also straightens quotation marks, which repair does not.
const plain = (text: string): string => text.replace(/[\u2018\u2019]/gu, "'").replace(/[\u201c\u201d]/gu, '"');

describe.skipIf(!hasSharedData)("ftfy's cases of the wild (../shared/data/ftfy)", () => {
  const cases: readonly WildCase[] = hasSharedData ? JSON.parse(fs.readFileSync(file, 'utf8')) : [];
  it.each(cases.map((c) => [c.label, c] as const))('%s', (_, wild) => {
    expect(plain(repair(wild.original).text)).toBe(plain(wild['fixed-encoding'] ?? wild.fixed));
  });
});
