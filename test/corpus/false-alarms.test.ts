// Clean documents that were once reported (../shared/data/false-alarms): no rule may say more than "info" about any of them.
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readDocument} from '../../src/app/read-document.ts';
import {hasSharedData, sharedData} from '../shared-data.ts';
import {complaints} from './complaints.ts';

const folder = path.join(sharedData, 'false-alarms');
const files = hasSharedData ? fs.readdirSync(folder).filter((file) => /^\d\d-/u.test(file)) : [];
/** Its one damaged cell is rightly reported; what repair does to it is tested in test/encoding. */
const damaged = new Set(['22']);

describe.skipIf(!hasSharedData)('documents that were reported by mistake (../shared/data)', () => {
  test.each(files.filter((file) => !damaged.has(file.slice(0, 2))))('%s', async (file) => {
    const document = await readDocument(fs.readFileSync(path.join(folder, file)), {source: file});
    expect(complaints(document)).toEqual([]);
  });
});
