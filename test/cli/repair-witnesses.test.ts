// Witnesses that nobody named: the last clean edition in the snapshot store, and documents beside the damaged one. Outside of git.
import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterAll, beforeEach, describe, expect, it} from 'vitest';

const program = path.resolve(import.meta.dirname, '../../dist/cli.js');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tablewatch-witnesses-'));
const place = (name: string): string => path.join(folder, name);
const tablewatch = (...args: readonly string[]): {status: number | null; out: string; err: string} => {
  const env = {...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder)};
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return {status, out: stdout, err: stderr};
};

const table =
  '| 模型 | 厂商 | 得分 |\n| --- | --- | --- |\n| 文心一言 | 百度 | 91.2 |\n| 通义千问 | 阿里巴巴 | 90.8 |\n';
const note = '本期共收录两个模型，由第三方机构在统一环境下评测，得分四舍五入到一位小数。\n';
/** UTF-8 read as windows-1252, the five bytes dropped that this page leaves undefined. */
const dropped = (text: string): string =>
  Array.from(Buffer.from(text, 'utf8'), (byte) =>
    [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte) ? '' : byteOf1252(byte),
  ).join('');
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const byteOf1252 = (byte: number): string =>
  byte >= 0x80 && byte < 0xa0 ? upper.charAt(byte - 0x80) : String.fromCharCode(byte);

beforeEach(() => {
  fs.rmSync(folder, {recursive: true, force: true});
  fs.mkdirSync(folder);
  fs.writeFileSync(place('board.md'), table);
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

describe('the last clean edition in the snapshot store', () => {
  it('gives what was lost, says so, and can be left out', () => {
    expect(tablewatch('snapshot', 'board.md').status).toBe(0);
    fs.writeFileSync(place('board.md'), dropped(table.replace('91.2', '91.4')));
    const found = tablewatch('repair', 'board.md');
    expect(found.out).toBe(table.replace('91.2', '91.4'));
    expect(found.err).toContain('using snapshot:');
    const {evidence, characters}: {evidence: {witnesses: unknown}; characters: {witness: number; restored: number}} =
      JSON.parse(tablewatch('repair', 'board.md', '--format', 'json').out);
    expect(evidence.witnesses).toMatchObject([{kind: 'base', name: expect.stringMatching(/^snapshot:/u)}]);
    expect(characters.witness).toBe(characters.restored);
    expect(tablewatch('repair', 'board.md', '--no-base').err).not.toContain('snapshot:');
  });
});

describe('documents beside a damaged one', () => {
  it('are read where characters lost bytes, are named in the evidence, and can be left out', () => {
    fs.writeFileSync(place('about.md'), note);
    fs.writeFileSync(place('board.md'), dropped(note + table));
    const evidence = (...flags: readonly string[]): string =>
      tablewatch('repair', 'board.md', '--format', 'json', ...flags).out;
    expect(evidence()).toContain('with the words of about.md in mind');
    expect(evidence('--no-context')).not.toContain('about.md');
  });
});
