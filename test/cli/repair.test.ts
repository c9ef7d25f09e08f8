// `tablewatch repair` as users call it: standard output, files, backups, exit status.
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {Ajv} from 'ajv';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {reapplyDamage} from '../../src/encoding/reapply-damage.ts';
import {makeFolder, runCli} from './run-cli.ts';

const board =
  '# 医学影像模型排名\r\n\r\n| 排名 | 模型 | 得分 |\r\n| --- | --- | --- |\r\n| 1 | 通义千问 | 95.2 |\r\n| 2 | 文心一言 | 93.0 |\r\n';
const lossy = {bytes: [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9e, 0xad], mark: 'dropped', spaces: false} as const;
const damaged = reapplyDamage(board, {writtenIn: 'utf-8', readAs: 'windows-1254', loss: lossy}) ?? '';

let folder = '';
const file = (name: string): string => path.join(folder, name);
const write = (name: string, content: string | Uint8Array): string => {
  fs.writeFileSync(file(name), content);
  return name;
};
const repair = (...args: string[]) => {
  const run = runCli(['repair', ...args], {cwd: folder});
  expect(run.err, 'never a stack trace').not.toMatch(/\n\s+at .+:\d+:\d+/);
  return run;
};

beforeAll(() => {
  folder = makeFolder('repair');
});
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

describe('a damaged document', () => {
  it('goes repaired to standard output, what was done to standard error', () => {
    const {status, out, err} = repair(write('a.md', damaged));
    expect([status, out]).toEqual([0, board]);
    expect(err).toContain('windows-1254');
    expect(fs.readFileSync(file('a.md'), 'utf8')).toBe(damaged);
  });
  it('--check tells by the exit status and changes nothing', () => {
    const {status, out} = repair('--check', write('check.md', damaged));
    expect([status, out]).toEqual([1, '']);
    expect(fs.readFileSync(file('check.md'), 'utf8')).toBe(damaged);
  });
  it('--write keeps a backup, the mode and the byte order mark', () => {
    write('write.md', '\ufeff' + damaged);
    fs.chmodSync(file('write.md'), 0o640);
    expect(repair('--write', 'write.md').status).toBe(0);
    expect(fs.readFileSync(file('write.md'), 'utf8')).toBe('\ufeff' + board);
    expect(fs.readFileSync(file('write.md.bak'), 'utf8')).toBe('\ufeff' + damaged);
    expect(fs.statSync(file('write.md')).mode & 0o777).toBe(0o640);
  });
  it('--write never overwrites an older backup', () => {
    write('twice.md', damaged);
    write('twice.md.bak', 'the only sound copy');
    repair('--write', 'twice.md');
    expect(fs.readFileSync(file('twice.md.bak'), 'utf8')).toBe('the only sound copy');
    expect(fs.readFileSync(file('twice.md.bak1'), 'utf8')).toBe(damaged);
  });
  it('--write --no-backup keeps none', () => {
    repair('--write', '--no-backup', write('bare.md', damaged));
    expect(fs.readFileSync(file('bare.md'), 'utf8')).toBe(board);
    expect(fs.existsSync(file('bare.md.bak'))).toBe(false);
  });
  it('--output writes another file', () => {
    expect(repair(write('in.md', damaged), '--output', 'out.md').out).toBe('');
    expect(fs.readFileSync(file('out.md'), 'utf8')).toBe(board);
  });
  it('--diff shows both lines', () => {
    const {status, out} = repair('--diff', write('diff.md', damaged));
    expect(status).toBe(0);
    expect(out).toContain('+# 医学影像模型排名');
    expect(out).toContain('--- diff.md');
  });
  it('--format json fits its schema', () => {
    const {out} = repair('--format', 'json', write('json.md', damaged));
    const schema: object = JSON.parse(
      fs.readFileSync(path.resolve(import.meta.dirname, '../../schemas/repair.v1.json'), 'utf8'),
    );
    const check = new Ajv({strict: true, allowUnionTypes: true}).compile(schema);
    const value = JSON.parse(out);
    expect(check(value), JSON.stringify(check.errors)).toBe(true);
    expect(check({...value, characters: {...value.characters, total: -1}})).toBe(false);
    expect(value).toMatchObject({schemaVersion: 1, source: 'json.md', changed: true});
    expect(value.characters.restored).toBeGreaterThan(0);
  });
  it('--min-confidence 1 leaves what is not certain as U+FFFD', () => {
    const {out} = repair('--min-confidence', '1', write('sure.md', damaged));
    expect(out).toContain('\ufffd');
    expect(out).toContain('95.2');
  });
  it('--report writes a page that allows no script but its own', () => {
    repair(write('page.md', damaged), '--output', 'ignored.md', '--report', 'page.html');
    const page = fs.readFileSync(file('page.html'), 'utf8');
    expect(page).toContain('page.md');
    expect(page.match(/<script/g)).toHaveLength(1);
    const [, script = ''] = /<script>([^]*)<\/script>/.exec(page) ?? [];
    expect(page).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  });
  it('comes from standard input, too', () => {
    const {status, out} = runCli(['repair', '-'], {cwd: folder, input: damaged});
    expect([status, out]).toEqual([0, board]);
  });
});

describe('a sound document', () => {
  it('is neither rewritten nor touched', () => {
    write('sound.md', board);
    fs.utimesSync(file('sound.md'), 1e9, 1e9);
    expect(repair('--write', 'sound.md').status).toBe(0);
    expect(fs.statSync(file('sound.md')).mtimeMs).toBe(1e12);
    expect(fs.existsSync(file('sound.md.bak'))).toBe(false);
    expect(repair('--check', 'sound.md').status).toBe(0);
  });
  it('in GB18030 is left alone, and converted with --from', () => {
    const bytes = Buffer.from([0xc5, 0xc5, 0xc3, 0xfb, 0x2c, 0xc4, 0xa3, 0xd0, 0xcd, 0x0a]);
    write('gb.csv', bytes);
    expect(repair('--write', 'gb.csv').status).toBe(0);
    expect(fs.readFileSync(file('gb.csv')).equals(bytes)).toBe(true);
    expect(repair('--from', 'gb18030', 'gb.csv').out).toBe('排名,模型\n');
  });
});

describe('what cannot be done: exit 2, and the others are repaired all the same', () => {
  it('a missing file beside a damaged one', () => {
    const {status, err} = repair('--write', 'missing.md', write('present.md', damaged));
    expect(status).toBe(2);
    expect(err).toContain('missing.md');
    expect(fs.readFileSync(file('present.md'), 'utf8')).toBe(board);
  });
  it('a binary file', () => {
    const {status, err} = repair(write('picture.md', Buffer.from('89504e470d0a1a0a', 'hex')));
    expect([status, /binary/.test(err)]).toEqual([2, true]);
  });
  it.each([
    ['--check', '--write', 'a.md'],
    ['--min-confidence', '2', 'a.md'],
    ['--from', 'klingon', 'a.md'],
    ['a.md', 'check.md'],
    ['--write', '-'],
    ['--wirte', 'a.md'],
  ])('misuse: %s %s %s', (...args) => {
    expect(repair(...args.filter((argument) => argument !== undefined)).status).toBe(2);
  });
});
