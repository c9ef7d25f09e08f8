import {parquetWriteBuffer} from 'hyparquet-writer';
import {describe, expect, test} from 'vitest';
import {readDocument} from '../../src/app/read-document.ts';
import {onlyTable, rowsOf} from './input.ts';

const read = (bytes: Uint8Array) => readDocument(bytes, {source: 'board.parquet'});
type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];
const write = (columnData: Columns): Uint8Array => new Uint8Array(parquetWriteBuffer({columnData}));

describe('Parquet', () => {
  test('is one table: numbers, big integers, dates, nothing, several lines and nested values are cells', async () => {
    const bytes = write([
      {name: 'model', data: ['GPT-5', 'line\nbreak']},
      {name: 'score', data: [88.25, null]},
      {name: 'tokens', data: [12345678901234567n, 2n]},
      {name: 'released', data: [new Date('2025-08-07T00:00:00Z'), new Date('2025-08-07T12:30:00Z')]},
      {name: 'more', data: [{a: 1}, [1, 2]], type: 'JSON'},
    ]);
    expect(rowsOf(onlyTable(await read(bytes)))).toEqual([
      ['model', 'score', 'tokens', 'released', 'more'],
      ['GPT-5', '88.25', '12345678901234567', '2025-08-07', '{"a":1}'],
      ['line break', '', '2', '2025-08-07T12:30:00Z', '[1,2]'],
    ]);
  });

  test('cut off or overwritten is refused', async () => {
    const bytes = write([{name: 'model', data: ['GPT-5']}]);
    const error = {code: 'PARSE_PARQUET'};
    await expect(read(bytes.slice(0, bytes.length - 5))).rejects.toMatchObject(error);
    await expect(read(bytes.slice(0, 20))).rejects.toMatchObject(error);
    await expect(read(Uint8Array.from(bytes, (byte, at) => (at > 3 && at < 12 ? 0xff : byte)))).rejects.toMatchObject(
      error,
    );
  });
});
