// A long list of names may hold the word for "no value" as a name.
import {expect, test} from 'vitest';
import {readDocument} from '../../src/app/read-document.ts';
import {inferShape} from '../../src/infer/index.ts';
import {rules} from '../../src/rules/index.ts';
import {validateDocument} from '../../src/validate/index.ts';

const syllables = ['MA', 'RI', 'LO', 'TE', 'NU', 'SA', 'KE', 'DO', 'VI', 'RA', 'BE'];

/** 121 names in capitals and the row of another one. */
async function missingNames(row: string): Promise<string[]> {
  const names = syllables.flatMap((one) => syllables.map((other) => `${one}${other}N`));
  const rows = names.map(
    (name, at) => `${name},${String(5000 - 31 * at)},${String(20 + (at % 50))}.${String(at % 10)}`,
  );
  const text = ['nombre,frecuencia,edad_media', ...rows, row].join('\n') + '\n';
  const document = await readDocument(text, {source: 'nombres.csv'});
  const findings = validateDocument(document, {rules, shapeOf: inferShape, damage: () => []});
  return findings.filter(({rule, severity}) => rule === 'missing-value' && severity !== 'info').map(({rule}) => rule);
}

test('NA and NAN are names in a list of names in capitals', async () => {
  expect(await missingNames('NA,31,17.4')).toEqual([]);
  expect(await missingNames('NAN,22,44.1')).toEqual([]);
});

test('N/A, and NaN among capitals, are no names', async () => {
  expect(await missingNames('N/A,31,17.4')).toHaveLength(1);
  expect(await missingNames('NaN,31,17.4')).toHaveLength(1);
});
