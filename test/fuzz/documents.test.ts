// What must hold for any document. `npm test` runs a fixed sample; `npm run fuzz` runs on for as long as it is told.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readDocument} from '../../src/app/read-document.ts';
import {fixDocument, type FixedDocument} from '../../src/fix/index.ts';
import {inferShape} from '../../src/infer/index.ts';
import {Failure} from '../../src/model/errors.ts';
import type {Finding} from '../../src/model/finding.ts';
import type {Document} from '../../src/model/table.ts';
import {parseDocument} from '../../src/parse/index.ts';
import {rules} from '../../src/rules/index.ts';
import {validateDocument} from '../../src/validate/index.ts';
import {utf8} from '../parse/input.ts';
import {lostValues} from '../../src/testing/lost-values.ts';
import {anyTable, anyText, type Written} from './documents.ts';
import {holds, patience} from './holds.ts';

const parse = ({format, text}: Written): Promise<Document> =>
  parseDocument({...utf8(text), source: `board.${format}`, format});

/** `mark` is what the configuration asks gaps to be written as; empty: as the column does. */
const checkDocument = (document: Document, mark = ''): Finding[] =>
  validateDocument(document, {
    rules,
    settings: {'mixed-missing-tokens': {options: {canonical: mark}}, 'short-row': {options: {pad: mark}}},
    shapeOf: inferShape,
    damage: () => [],
  });

const anyMark = fc.constantFrom('', '', '-', 'N/A', 'none', 'a|b', 'x;y', '"q"', '\\', '- x', '<i>');

async function fix(written: Written, unsafe: boolean, mark = ''): Promise<FixedDocument> {
  const check = async (text: string) =>
    checkDocument(await readDocument(text, {source: `board.${written.format}`, format: written.format}), mark);
  return fixDocument({text: written.text, unsafe, check});
}

describe('any document', () => {
  test('is read, or refused with a code', patience, async () => {
    await holds(
      'read',
      anyText,
      async (written) => {
        const error: unknown = await parse(written).then(
          () => null,
          (thrown: unknown) => thrown,
        );
        if (error !== null && !(error instanceof Failure)) throw error;
      },
      600,
    );
  });

  test('is judged by every rule, twice alike', patience, async () => {
    await holds(
      'judged',
      fc.oneof(anyTable, anyText),
      async (written) => {
        const parsed = await parse(written).catch(() => null);
        if (parsed === null) return;
        const findings = checkDocument(parsed);
        expect(findings.filter(({rule}) => rule === 'rule-crashed').map(({data}) => data)).toEqual([]);
        expect(checkDocument(await parse(written))).toEqual(findings);
      },
      120,
    );
  });

  test('comes to rest under safe fixes and keeps every value', patience, async () => {
    await holds(
      'safe fixes',
      anyTable,
      async (written) => {
        const fixed = await fix(written, false);
        expect(fixed.settled).toBe(true);
        const after = await parse({...written, text: fixed.text});
        expect(lostValues(await parse(written), after, {})).toEqual([]);
      },
      150,
    );
  });

  test('comes to rest under unsafe fixes and is read as before: same format, same labels', patience, async () => {
    await holds(
      'unsafe fixes',
      fc.tuple(anyTable, anyMark),
      async ([written, mark]) => {
        const fixed = await fix(written, true, mark);
        expect(fixed.settled).toBe(true);
        const [before, after] = [await parse(written), await parse({...written, text: fixed.text})];
        expect(after.tables[0]?.labels.length).toBe(before.tables[0]?.labels.length);
        if (written.format === 'json') JSON.parse(fixed.text);
      },
      150,
    );
  });

  // What fuzzing found, at its smallest.
  test.each([
    [
      'a mark with another delimiter',
      'csv',
      'Model,Score,Time,Price,得分\nGPT-5,0.1,0.1,0.1,,0.1\nGPT-5,,a|b,0.1,0.1,0.1\nGPT-5,0.1,0.1,0.1,/\n',
      'a|b',
    ],
  ] as const)('%s: fixed, it has the columns that it had', async (_, format, text, mark) => {
    const fixed = await fix({format, text}, true, mark);
    expect((await parse({format, text: fixed.text})).tables[0]?.labels).toEqual(
      (await parse({format, text})).tables[0]?.labels,
    );
  });
});
