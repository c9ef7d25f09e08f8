// `--unsafe-fixes` writes a document of another encoding anew in UTF-8; nothing less does.
import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {makeFolder, runCli} from './run-cli.ts';

const folder = makeFolder('transcode');
const text =
  '| 排名 | 大模型 | 准确率 |\n|---|---|---|\n| 1 | gemini-2.5-pro | 100.0% |\n| 2 | grok-3-mini | 98.5% |\n';
const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');

function runOn(name: string, flag: string): Buffer {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  runCli(['validate', name, flag, '--no-config'], {cwd: folder});
  return fs.readFileSync(file);
}

test('--unsafe-fixes writes the document in UTF-8, without the mark of the other encoding', () => {
  expect(runOn('unsafe.md', '--unsafe-fixes').toString('utf8')).toBe(text);
});

test.each(['--fix', '--diff', '--fix-dry-run'])('%s leaves its bytes alone', (flag) => {
  expect(runOn('kept.md', flag).equals(bytes)).toBe(true);
});
