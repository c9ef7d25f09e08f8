import {describe, expect, it} from 'vitest';
import {inferShape, inferView} from '../../src/infer/index.ts';
import {sourceData, sourcePlace, type TableView} from '../../src/model/table-view.ts';
import {cellSpan, cellText} from '../../src/model/table.ts';
import {makeTable} from './make-table.ts';

const transposed =
  'llama.cpp|F16|Q2_K|Q4_0\nPPL|9.128|11.107|9.476\nSize|12.91G|2.41G|3.69G\nSpeed (tok/s)|117|42|39\nLicence|MIT|MIT|Apache-2.0';
const benchmarks =
  'Benchmark|Qwen2-7B|GLM-4-9B|Gemma2-9B\nEnglish|||\nMMLU|70.5|72.4|72.6\nBBH|64.9|76.3|65.2\nMT-Bench|8.41|8.35|7.88\nGSM8K|85.7|79.6|84.9';
const sideBySide = '||ico|shortcode|ico|shortcode||\ntop|a|:guitar:|b|:piano:|top\ntop|c|:violin:|||top';

function viewOf(source: string): TableView | null {
  return inferView(makeTable(source));
}

function rowsOf({table}: TableView): string[] {
  return Array.from({length: table.rowCount}, (_, row) =>
    table.labels.map((__, at) => cellText(table, row, at)).join(' '),
  );
}

describe('tables with one entry a column', () => {
  it('are turned round', () => {
    const view = viewOf(transposed);
    expect(view?.kind).toBe('columns');
    expect(view?.table.labels).toEqual(['llama.cpp', 'PPL', 'Size', 'Speed (tok/s)', 'Licence']);
    expect(view === null ? [] : rowsOf(view)).toEqual([
      'F16 9.128 12.91G 117 MIT',
      'Q2_K 11.107 2.41G 42 MIT',
      'Q4_0 9.476 3.69G 39 Apache-2.0',
    ]);
  });

  it('leave headings of sections out', () => {
    expect(viewOf(benchmarks)?.table.labels).toEqual(['Benchmark', 'MMLU', 'BBH', 'MT-Bench', 'GSM8K']);
  });

  it('have roles by metric', () => {
    const view = viewOf(transposed);
    const shape = view === null ? null : inferShape(view.table);
    expect(shape?.columns.map(({role}) => role)).toEqual(['name', 'score', 'count', 'count', 'category']);
    expect(shape?.columns.map(({direction}) => direction)).toEqual([null, 'lower', null, 'higher', null]);
    expect(shape?.key).toEqual([0]);
  });

  it('keep the offsets and places of the document', () => {
    const source = makeTable(transposed);
    const view = viewOf(transposed);
    if (view === null) throw new Error('no view');
    const cell = cellSpan(view.table, 1, 2);
    expect(source.text.slice(cell?.start, cell?.end)).toBe('2.41G');
    const at = (place: Parameters<typeof sourcePlace>[1]): unknown => sourcePlace(view, place);
    expect(at({kind: 'cell', table: 0, row: 1, column: 2})).toEqual({kind: 'cell', table: 0, row: 1, column: 2});
    expect(at({kind: 'cell', table: 0, row: 2, column: 1})).toEqual({kind: 'cell', table: 0, row: 0, column: 3});
    expect(at({kind: 'cell', table: 0, row: 2, column: 0})).toEqual({kind: 'column', table: 0, column: 3});
    expect(at({kind: 'row', table: 0, row: 0})).toEqual({kind: 'column', table: 0, column: 1});
    expect(at({kind: 'column', table: 0, column: 3})).toEqual({kind: 'row', table: 0, row: 2});
    expect(at({kind: 'column', table: 0, column: 0})).toEqual({kind: 'table', table: 0});
    expect(sourceData(view, {row: 1, rows: [2, 3], label: 'PPL'})).toEqual({
      row: 2,
      rows: [3, 4],
      label: 'PPL',
      entriesAre: 'columns',
    });
  });

  it.each([
    [
      'names with a metric in them',
      'Model|RewardBench Score|Release\nQwen-7B-Score|80.6|May\nQwen-20B-Score|86.6|June',
    ],
    ['years', 'Metric|2022|2023|2024\nRevenue|10|12|14\nPrice|1|2|3'],
    ['a grid of one measure', 'Language|Whisper|Paraformer\nEnglish|5.1|6.2\nGerman|7.0|8.1'],
    ['settings by task', 'Model|BERT|ERNIE\nCMRC 2018|3e-5|8e-5\nDRCD|3e-5|8e-5\nCJRC|4e-5|8e-5\nXNLI|3e-5|5e-5'],
    ['options and what they are for', '参数|默认值|说明\n温度|0.7|随机程度\n延迟|20|毫秒\n内存|8|GB'],
    ['a board', 'Model|MMLU|Price\nqwen|71.5|2\nglm|70.0|3'],
    [
      'parameters by training',
      'Training|Qwen-7B|Qwen-14B\nFull Parameter|76.8GB|OOM\nLoRA|20.3GB|34.2GB\nQ-LoRA|12.5GB|17.8GB',
    ],
  ])('are not seen in %s', (_, source) => {
    expect(viewOf(source)).toBeNull();
  });
});

describe('blocks side by side', () => {
  it('are put below each other, without their empty ends', () => {
    const view = viewOf(sideBySide);
    expect(view?.kind).toBe('blocks');
    expect(view?.table.labels).toEqual(['ico', 'shortcode']);
    expect(view === null ? [] : rowsOf(view)).toEqual(['a :guitar:', 'c :violin:', 'b :piano:']);
  });

  it('keep the rows of the document', () => {
    const view = viewOf(sideBySide);
    if (view === null) throw new Error('no view');
    expect(sourcePlace(view, {kind: 'cell', table: 0, row: 2, column: 1})).toEqual({
      kind: 'cell',
      table: 0,
      row: 0,
      column: 4,
    });
    expect(sourceData(view, {row: 3})).toEqual({row: 1});
    expect(sourcePlace(view, {kind: 'row', table: 0, row: 1})).toEqual({kind: 'row', table: 0, row: 1});
  });

  it('give each block the roles of all', () => {
    const table = makeTable('Model|Score|Model|Score\nqwen|71.5|glm|70.1\nyi|69.0|phi|68.2\nkimi|66.5|step|65.1');
    expect(inferShape(table).columns.map(({role}) => role)).toEqual(['name', 'score', 'name', 'score']);
  });

  it.each([
    ['a log of matches', 'Team|Goals|Team|Goals\nBerlin|2|Bonn|1\nBonn|3|Berlin|0\nKiel|1|Bonn|1'],
    ['two measures twice', 'P|R|P|R\n71.5|70.1|66.0|64.5\n69.0|68.2|61.0|60.9'],
    ['a name beside repeated measures', 'Model|P|R|P|R\nqwen|71.5|70.1|66.0|64.5\nglm|69.0|68.2|61.0|60.9'],
  ])('are not seen in %s', (_, source) => {
    expect(viewOf(source)).toBeNull();
  });
});
