// What leaves the program is what the schemas say, and a broken copy of it is not.
import {Ajv} from 'ajv';
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {diffSnapshots} from '../../src/diff/index.ts';
import {canonicalDocument, writeCanonical} from '../../src/snapshot/index.ts';
import {editionOf, sampleEditions, table} from './edition.ts';

const schemaOf = (name: string): object =>
  JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, `../../schemas/${name}.v1.json`), 'utf8'));

const ajv = new Ajv({strict: true, allErrors: true, allowUnionTypes: true});
const isDiff = ajv.compile(schemaOf('diff'));
const isSnapshot = ajv.compile(schemaOf('snapshot'));

const several = `# 榜单\n\n收录两个模型。\n\n${table(
  ['模型', '准确率'],
  [
    ['step-3(new)', '90.0%'],
    ['**grok-3-mini**', '80.0%'],
  ],
)}`;
const other = `# 榜单\n\n收录一个模型。\n\n${table(['模型', '准确率', '价格'], [['step-3', '70.0%', '2元']])}\n# 说明\n\n${table(['项', '值'], [['a', 'b']])}`;

describe('schemas/diff.v1.json', () => {
  it('accepts the changesets of the sample board and of a mixed document, there and back', async () => {
    const [one, two, three] = await sampleEditions();
    const [before, after] = [await editionOf(several), await editionOf(other)];
    if (one === undefined || two === undefined || three === undefined) throw new Error('three editions');
    for (const [from, to] of [
      [one, two],
      [two, three],
      [three, one],
      [before, after],
      [after, before],
      [one, one],
    ] as const) {
      const changeset: unknown = JSON.parse(JSON.stringify(await diffSnapshots(from, to)));
      isDiff(changeset);
      expect(isDiff.errors ?? []).toEqual([]);
    }
  });

  it('refuses a changeset with an unknown kind, a missing part or a surplus one', async () => {
    const [one, two] = await sampleEditions();
    if (one === undefined || two === undefined) throw new Error('two editions');
    const text = JSON.stringify(await diffSnapshots(one, two));
    expect(isDiff(JSON.parse(text.replace('"kind":"entered"', '"kind":"arrived"')))).toBe(false);
    expect(isDiff(JSON.parse(text.replace('"verdict":', '"sentence":')))).toBe(false);
    expect(isDiff(JSON.parse(text.replace('"schemaVersion":1', '"schemaVersion":2')))).toBe(false);
  });

  it('equal input gives the same JSON, byte for byte', async () => {
    const [[a, b], [c, d]] = [await sampleEditions(), await sampleEditions()];
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('editions');
    expect(JSON.stringify(await diffSnapshots(c, d))).toBe(JSON.stringify(await diffSnapshots(a, b)));
  });
});

describe('schemas/snapshot.v1.json', () => {
  it('accepts canonical texts, and refuses one without rows', async () => {
    for (const edition of [...(await sampleEditions()), await editionOf(several), await editionOf(other)]) {
      isSnapshot(JSON.parse(writeCanonical(canonicalDocument(edition))));
      expect(isSnapshot.errors ?? []).toEqual([]);
    }
    const text = writeCanonical(canonicalDocument(await editionOf(several)));
    expect(isSnapshot(JSON.parse(text.replace('"rows"', '"lines"')))).toBe(false);
  });
});
