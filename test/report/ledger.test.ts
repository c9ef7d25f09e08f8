// A ledger for readers, programs, spreadsheets and plots.
import {Ajv} from 'ajv';
import {parse} from 'csv-parse/sync';
import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {boardLedgers} from '../../src/diff/index.ts';
import type {LedgerAndHistory} from '../../src/model/ledger.ts';
import {renderLedgerEvents, renderLedgerSeries} from '../../src/report/changes/ledger-csv.ts';
import {renderLedgerJson} from '../../src/report/changes/ledger-json.ts';
import {renderLedgerPage} from '../../src/report/changes/ledger-page.ts';
import {renderLedgerText} from '../../src/report/changes/ledger-text.ts';
import {board, editionOf, sampleEditions} from '../diff/edition.ts';

const ledgersOf = async (...texts: readonly string[]): Promise<LedgerAndHistory[]> =>
  boardLedgers(await Promise.all(texts.map((text, at) => editionOf(text, `2025-0${String(at + 1)}.md`))));

const script = '<script>alert(1)</script>';
const hostile = ['=HYPERLINK("http://example.org")', '+step-3', '@grok', '-yi', 'qwen'];
const hostileBoard = board(hostile.map((name, at) => [name, `${String(90 - at)}.0%`, at + 1]));
/** Reading removes markup from names; what comes out must not rely on it. */
const withScript = (ledgers: readonly LedgerAndHistory[]): LedgerAndHistory[] =>
  JSON.parse(JSON.stringify(ledgers).replaceAll('qwen', script));

const schema: object = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../schemas/ledger.v1.json'), 'utf8'),
);
const isLedger = new Ajv({strict: true, allErrors: true, allowUnionTypes: true}).compile(schema);

describe('ledger formats', () => {
  it('text names who came, was rescored and left, in both languages', async () => {
    const ledgers = boardLedgers(await sampleEditions());
    const text = renderLedgerText(ledgers, 'en');
    expect(text).toContain('3 editions, 122 models, 167 events');
    expect(text).toMatch(
      /\nMiniMax-Text-01 .*\n {2}2025-08 {2}entered · 77.0% · .*\n {2}2025-11 {2}rescored: 77.0% → 85.0%/,
    );
    expect(text).toMatch(/\nhunyuan-turbos-20250716 .*\n.*\n {2}2025-11 {2}left · .*hunyuan-turbos-20250926/);
    expect(renderLedgerText(ledgers, 'zh-CN')).toContain('2025-11  得分变化：77.0% → 85.0%');
    expect(renderLedgerText([], 'en')).toBe('No board with named rows.\n');
  });

  it('JSON is what the schema says, and a broken copy is not', async () => {
    const text = renderLedgerJson([...boardLedgers(await sampleEditions()), ...(await ledgersOf(hostileBoard))]);
    isLedger(JSON.parse(text));
    expect(isLedger.errors ?? []).toEqual([]);
    expect(isLedger(JSON.parse(text.replace('"kind": "entered"', '"kind": "arrived"')))).toBe(false);
    expect(isLedger(JSON.parse(text.replace('"models"', '"names"')))).toBe(false);
  });

  it('CSV has a row for each event, or for each model and edition', async () => {
    const ledgers = boardLedgers(await sampleEditions());
    const events: Record<string, string>[] = parse(renderLedgerEvents(ledgers), {columns: true});
    expect(events).toHaveLength(167);
    const rescored = events.find(({name, event}) => name === 'MiniMax-Text-01' && event === 'score_changed');
    expect(rescored).toMatchObject({
      edition: '3',
      score_before: '77.0%',
      score: '85.0%',
      value_before: '77',
      value: '85',
    });
    expect(JSON.parse(rescored?.['evidence'] ?? '')).toMatchObject({class: 'moved'});
    const series: Record<string, string>[] = parse(renderLedgerSeries(ledgers), {columns: true});
    expect(series).toHaveLength(103 + 102 + 87);
    expect(series.filter(({name}) => name === 'MiniMax-Text-01').map(({value}) => value)).toEqual(['77', '77', '85']);
  });

  it('no cell of the CSV is a formula, and every other text is as published', async () => {
    const ledgers = withScript(await ledgersOf(hostileBoard));
    for (const text of [renderLedgerEvents(ledgers), renderLedgerSeries(ledgers)]) {
      const rows: string[][] = parse(text);
      expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
      expect(rows.flat()).toContain(`'${hostile[0] ?? ''}`);
      expect(rows.flat()).toContain(script);
    }
  });

  it('the page runs no scripts and shows names as text', async () => {
    const ledgers = withScript(await ledgersOf(hostileBoard, hostileBoard.replace('86.0%', '85.0%')));
    const page = renderLedgerPage(ledgers, 'zh-CN');
    expect(page).toContain(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('得分变化：86.0% → 85.0%');
  });
});
