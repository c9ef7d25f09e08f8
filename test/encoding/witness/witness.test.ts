// Repair with a clean version of the document beside it.
import {describe, expect, it} from 'vitest';
import {decodeBytes} from '../../../src/encoding/codec/decode.ts';
import {encodeUtf8} from '../../../src/encoding/codec/utf8.ts';
import {repair} from '../../../src/encoding/repair.ts';
import {replay} from '../../../src/encoding/replay.ts';
import {damageBy, damageProcesses, type DamageProcess} from '../../../src/encoding/witness/process.ts';

const report = `# 大模型评测报告

本期共收录 12 个模型，由第三方机构在统一环境下评测，得分四舍五入到一位小数。

| 排名 | 模型 | 厂商 | 得分 |
| --- | --- | --- | --- |
| 1 | 文心一言 4.0 | 百度 | 91.2 |
| 2 | 通义千问 2.5 | 阿里巴巴 | 90.8 |
| 3 | 混元大模型 | 腾讯 | 88.1 |
| 4 | 星火认知 | 科大讯飞 | 87.5 |

医学影像一栏的数据由各医院提供；「未提供」表示该项没有成绩。
`;
// A row gets another rank and score, a sentence an insertion; one row is new.
const edited = report
  .replace('| 3 | 混元大模型 | 腾讯 | 88.1 |', '| 3 | 豆包 | 字节跳动 | 89.0 |\n| 4 | 混元大模型 | 腾讯 | 88.4 |')
  .replace('| 4 | 星火认知', '| 5 | 星火认知')
  .replace('由第三方机构在统一环境下评测', '由第三方机构（不受委托）在统一环境下评测');
const latin = 'Müller, Größe und Straße\nQualité: très élevée à Genève\nprix à partir de 3 €\nZażółć gęślą jaźń\n';

const base = (text: string): {base: {name: string; text: string}} => ({base: {name: 'HEAD:report.md', text}});

function processNamed(readAs: string, mark: string, lost?: number): DamageProcess {
  const found = damageProcesses().find(
    ({steps: [step], steps, kind}) =>
      steps.length === 1 &&
      kind !== 'question-marks' &&
      step?.writtenIn === 'utf-8' &&
      step.readAs === readAs &&
      step.loss.mark === mark &&
      !step.loss.spaces &&
      (lost === undefined || step.loss.bytes.length === lost),
  );
  if (found === undefined) throw new Error(`no process ${readAs} ${mark}`);
  return found;
}

describe('repair with a clean version', () => {
  it.each([
    ['windows-1252', 'dropped'],
    ['windows-1254', 'dropped'],
    ['windows-1252', 'question-mark'],
    ['windows-1251', 'dropped'],
    ['gbk', 'replacement-character'],
    ['gbk', 'swallowed'],
    // No detector can undo these two.
    ['iso-8859-1', 'dropped'],
    ['iso-8859-1', 'replacement-character'],
  ])('gives the very text back: UTF-8 read as %s, lost bytes: %s', (readAs, mark) => {
    const process = processNamed(readAs, mark);
    const damaged = damageBy(report, process) ?? '';
    const result = repair(damaged, base(report));
    expect(result.text).toBe(report);
    expect(result.characters.uncertain).toBe(0);
    expect(result.characters.witness).toBe(result.characters.restored);
    expect(replay(result.plan, damaged)).toBe(report);
  });

  it('takes what was not edited, and leaves to the model what is new', () => {
    const damaged = damageBy(edited, processNamed('windows-1252', 'dropped')) ?? '';
    const result = repair(damaged, base(report));
    // Without a model new characters that lost bytes are U+FFFD; all others are right.
    const wrong = edited.split('').filter((character, i) => result.text[i] !== character);
    expect(result.text).toHaveLength(edited.length);
    expect(wrong.join('')).toBe(
      edited
        .split('')
        .filter((_, i) => result.text[i] === '\ufffd')
        .join(''),
    );
    expect(wrong.length).toBeLessThan(8);
    expect(result.text).toContain('| 4 | 混元大模型 | 腾讯 | 88.4 |');
    expect(result.text).toContain('星火认知');
  });

  it('names the witness and how much it gave', () => {
    const damaged = damageBy(report, processNamed('windows-1252', 'dropped')) ?? '';
    const {evidence, characters, restored} = repair(damaged, base(report));
    expect(evidence.witnesses).toEqual([{kind: 'base', name: 'HEAD:report.md', characters: characters.restored}]);
    expect(restored.every(({certainty, confidence}) => certainty === 'witness' && confidence === 1)).toBe(true);
  });

  it('restores question marks, and leaves those of edited places', () => {
    const process = damageProcesses().find(
      ({kind, steps}) => kind === 'question-marks' && steps[0]?.writtenIn === 'us-ascii',
    );
    const damaged = process === undefined ? '' : (damageBy(edited, process) ?? '');
    const result = repair(damaged, base(report));
    expect(result.text).toContain('医学影像一栏的数据由各医院提供；「未提供」表示该项没有成绩。');
    expect(result.text).toContain('| 3 | ?? | ???? | 89.0 |');
  });

  it('repairs one damaged word of a sound document, of any language', () => {
    for (const [from, to] of [
      ['Größe', 'GrÃ¶ÃŸe'],
      ['Größe', 'Gr\ufffd\ufffde'],
      ['jaźń', 'jaĹşĹ„'],
    ] as const) {
      const damaged = latin.replace(from, to);
      expect(repair(damaged, base(latin)).text).toBe(latin);
    }
  });

  it('leaves a clean document alone that was only edited', () => {
    for (const text of [
      edited,
      report,
      latin.replace('3 €', '4 €?'),
      latin.replace('ü', 'u'),
      latin + 'Ã© is é in UTF-8',
    ])
      for (const other of [report, latin]) {
        const result = repair(text, base(other));
        expect(result.changed).toBe(false);
        expect(result.text).toBe(text);
        expect(result.evidence.witnesses).toEqual([]);
      }
  });

  it('does not touch what the clean version has as it is', () => {
    const about = `${latin}Mojibake looks like this: CafÃ© de GenÃ¨ve, HÃ´tel, naÃ¯ve.\n`;
    const damaged = about.replace('Qualité: très élevée', 'QualitÃ©: trÃ¨s Ã©levÃ©e');
    expect(repair(damaged).text).not.toContain('CafÃ©');
    expect(repair(damaged, base(about)).text).toContain('CafÃ© de GenÃ¨ve');
  });

  it('finds rows that were moved', () => {
    const rows = report.split('\n');
    const moved = [...rows.slice(0, 6), ...rows.slice(6, 10).reverse(), ...rows.slice(10)].join('\n');
    const damaged = damageBy(moved, processNamed('windows-1252', 'dropped')) ?? '';
    const result = repair(damaged, base(report));
    expect(result.text).toBe(moved);
    expect(result.characters.uncertain).toBe(0);
  });

  it('undoes two rounds with losses', () => {
    const twice = damageProcesses().find(
      ({steps}) => steps.length === 2 && steps[0]?.readAs === 'windows-1252' && steps[0].loss.mark === 'dropped',
    );
    const damaged = twice === undefined ? '' : (damageBy(report, twice) ?? '');
    const result = repair(damaged, base(report));
    expect(result.text).toBe(report);
    expect(replay(result.plan, damaged)).toBe(report);
  });
});

describe('a guess does not win over the base', () => {
  const quality = 'Die Qualität der Größe.\nEin Mädchen las über Übersetzungen.\n';
  const asPage = (text: string): string => decodeBytes(encodeUtf8(text), 'windows-1252');
  // `¤` is what a clean-up of currency signs takes along: the byte A4 of ä, which no usual process loses.
  const withoutSigns = (text: string): string => asPage(text).replaceAll('¤', '');

  it('where a sign was dropped throughout, unchanged text is exact', () => {
    const result = repair(withoutSigns(quality), base(quality));
    expect(result.text).toBe(quality);
    expect(replay(result.plan, withoutSigns(quality))).toBe(quality);
  });
  it('where the sentence is new and the word is known, its character is taken or left', () => {
    const edited = `Neu: die Qualität zählt.\n${quality}`;
    const repaired = repair(withoutSigns(edited), base(quality)).text;
    expect(repaired.endsWith(quality)).toBe(true);
    expect(repaired).toMatch(/^Neu: die Qualit(?:ä|Ã)t/u);
  });
  it('where one sign was dropped in one place, no other letter is put there', () => {
    const damaged = asPage(quality).replace('QualitÃ¤t', 'QualitÃt');
    const {text} = repair(damaged, base(quality.replace('der Größe', 'des Maßes')));
    expect(text).not.toContain('í');
    expect(text).toContain('der Größe');
  });
});
