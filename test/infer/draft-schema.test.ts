import fs from 'node:fs';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {applySchema, draftSchema, inferShape, schemaId} from '../../src/infer/index.ts';
import {makeTable} from './make-table.ts';

const board = makeTable(
  'Rank|Model|Accuracy (%)|Latency (ms)|Price ($/M tokens)|Vendor\n1|GPT-5|91.2|120|1.25|OpenAI\n2|Qwen3|88.0|95|0.4|Alibaba\n3|GLM-4.6|85.1|101|0.5|Zhipu',
);

describe('draftSchema', () => {
  it('is valid and pins what was inferred', () => {
    const schema = draftSchema(inferShape(board), 'board');
    const check = new Ajv({strict: false, formats: {regex: true}}).compile(
      JSON.parse(fs.readFileSync('schemas/table.v1.json', 'utf8')),
    );
    expect(check(schema), JSON.stringify(check.errors)).toBe(true);
    expect(schema).toMatchObject({key: ['Model'], rank: 'Rank', score: 'Accuracy (%)'});
    const pinned = applySchema(board, schema);
    expect(pinned.columns.map(({role, direction}) => [role, direction])).toEqual(
      inferShape(board).columns.map(({role, direction}) => [role, direction]),
    );
    expect(pinned.origin).toBe('board');
  });

  it('leaves out columns without a label and labels that come again', () => {
    const {columns} = draftSchema(inferShape(makeTable('Model||Score|Score\nGPT-5|x|91|90\nQwen3|y|88|87')), 'b');
    expect(columns.map(({label}) => label)).toEqual(['Model', 'Score']);
  });

  it.each([
    ['LEADERBOARD.md', 'leaderboard'],
    ['2025-11 排名.csv', '2025-11'],
    ['排名.md', 'board'],
  ])('names the schema of %s %s', (file, id) => {
    expect(schemaId(file)).toBe(id);
  });
});
