import fs from 'node:fs';
import path from 'node:path';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import type {TableSchema} from '../../src/model/rule.ts';
import {applySchema, inferShape, matchSchema} from '../../src/infer/index.ts';
import {makeTable} from './make-table.ts';

const root = path.resolve(import.meta.dirname, '../../schemas');
const tableSchema: object = JSON.parse(fs.readFileSync(path.join(root, 'table.v1.json'), 'utf8'));
const validate = new Ajv({allErrors: true, formats: {regex: true}}).compile<TableSchema>(tableSchema);

function readBoard(name: string): TableSchema {
  const board: unknown = JSON.parse(fs.readFileSync(path.join(root, 'boards', name), 'utf8'));
  if (!validate(board)) throw new Error(JSON.stringify(validate.errors));
  return board;
}

const ranked = readBoard('ranked-board.json');
const board = makeTable(`
  类别|机构|大模型|【规培结业-医学影像科】准确率|平均耗时|平均消耗token|花费/千次（元）|排名（准确率）
  商用|腾讯|hunyuan-turbos|100.0%|24s|1188|2.3|1
  开源|月之暗面|kimi-k2|95.0%|81s|851|12.8|2
`);

describe('schemas/table.v1.json', () => {
  it.each(fs.readdirSync(path.join(root, 'boards')))('accepts the shipped %s', (name) => {
    expect(readBoard(name).columns.length).toBeGreaterThan(1);
  });

  it.each([
    ['no columns', {id: 'board'}],
    ['an unknown role', {id: 'board', columns: [{label: '模型', role: 'model'}]}],
    ['an unknown key', {id: 'board', columns: [{label: '模型', units: 's'}]}],
    ['an id with spaces', {id: 'a board', columns: [{label: '模型'}]}],
  ])('rejects %s', (_, schema) => {
    expect(validate(schema)).toBe(false);
  });
});

describe('applySchema', () => {
  it('pins the ranked board by label, alias and pattern', () => {
    const shape = applySchema(board, ranked);
    expect(shape).toMatchObject({key: [2], rank: 7, score: 3, groupBy: [], origin: 'ranked-board'});
    expect(shape.columns.map((column) => column.role).join(' ')).toBe(
      'category vendor name score duration count cost rank',
    );
    expect(shape.columns[3]).toMatchObject({
      confidence: 1,
      unit: '%',
      direction: 'higher',
      evidence: [{reason: 'schema', data: {schema: 'ranked-board', label: '准确率'}}],
    });
  });

  it('wins over inference, column by column', () => {
    const schema: TableSchema = {
      id: 'reversed',
      columns: [
        {label: '排名（准确率）', role: 'note'},
        {label: '/准确率$/', role: 'score', direction: 'lower'},
      ],
    };
    const shape = applySchema(board, schema);
    expect(shape.columns[7]?.role).toBe('note');
    expect(shape.columns[3]?.direction).toBe('lower');
    expect(shape).toMatchObject({rank: null, score: 3, key: [2], origin: 'reversed'});
  });

  it('passes over labels that the table lacks and expressions that are none', () => {
    const schema: TableSchema = {
      id: 'other',
      columns: [{label: '/(/', role: 'score'}],
      key: ['城市'],
      rank: '城市',
      groupBy: ['城市'],
    };
    expect(applySchema(board, schema)).toMatchObject({
      key: [],
      rank: null,
      groupBy: [],
      columns: inferShape(board).columns,
    });
  });
});

describe('matchSchema', () => {
  const two: TableSchema = {id: 'two', columns: [{label: '大模型'}, {label: '排名', aliases: ['/^排名/']}]};
  const foreign: TableSchema = {id: 'foreign', columns: [{label: '大模型'}, {label: '城市'}]};

  it.each([
    ['the schema with the most columns', [two, ranked], 'ranked-board'],
    ['the first of equals', [two, {...two, id: 'three'}], 'two'],
    ['none when a required column is missing', [foreign], undefined],
    ['none for one common label', [{id: 'one', columns: [{label: '大模型'}]}], undefined],
    ['none of none', [], undefined],
  ])('finds %s', (_, schemas, id) => {
    expect(matchSchema(board, schemas)?.schema.id).toBe(id);
  });
});
