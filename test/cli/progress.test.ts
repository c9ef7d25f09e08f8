// Long work: it can be interrupted while it computes, and a pipe sees nothing of bars and clocks.
import {spawn} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {makeProgress, type Terminal} from '../../src/cli/progress.ts';
import {makeFolder} from './run-cli.ts';

function terminalOf(events: string[]): Terminal {
  return {
    err: (text) => void events.push(text),
    errIsTerminal: false,
    leaveSignals: () => {
      events.push('left');
      return () => void events.push('taken');
    },
  };
}

describe('progress', () => {
  it('a long step leaves the signals to the system, a short one does not', () => {
    const events: string[] = [];
    const progress = makeProgress(terminalOf(events));
    progress.busy('small.md', 100)();
    expect(events).toEqual([]);
    const done = progress.busy('large.md', 10_000_000);
    expect(events).toEqual(['left']);
    done();
    expect(events).toEqual(['left', 'taken']);
  });
  it('a pipe sees neither bar nor clock', () => {
    const events: string[] = [];
    const progress = makeProgress(terminalOf(events));
    for (let i = 0; i < 10; i++) progress.step(i, 10, 'a.md');
    progress.end();
    expect(events).toEqual([]);
  });
});

describe('validate --watch', () => {
  it('judges again after a change, and ends well on Ctrl-C', async () => {
    const folder = makeFolder('watch');
    const file = path.join(folder, 'board.md');
    const ranks = (last: number): string =>
      `|model|score|rank|\n|---|---|---|\n|A|90|1|\n|B|80|2|\n|C|70|${String(last)}|\n|D|60|4|\n`;
    fs.writeFileSync(file, ranks(3));
    const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');
    const child = spawn(process.execPath, [bin, 'validate', '--watch', 'board.md'], {
      cwd: folder,
      env: {...process.env, NO_COLOR: '1', GITHUB_ACTIONS: ''},
    });
    let seen = '';
    child.stdout.on('data', (chunk) => (seen += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    await vi.waitFor(() => expect(seen).toContain('No findings'), {timeout: 180_000});
    fs.writeFileSync(file, ranks(60));
    await vi.waitFor(() => expect(seen).toContain('rank-contradicts-score'), {timeout: 180_000});
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    fs.rmSync(folder, {recursive: true});
  }, 600_000);
});

describe('Ctrl-C', () => {
  let folder = '';
  beforeAll(() => {
    folder = makeFolder('interrupt');
    const rows = Array.from({length: 400_000}, (_, i) => `model-${String(i)},${String(90 - i / 1e5)},${String(i + 1)}`);
    fs.writeFileSync(path.join(folder, 'a.csv'), `model,score,rank\n${rows.join('\n')}\n`);
    fs.writeFileSync(path.join(folder, 'b.csv'), `model,score,rank\n${rows.slice(1).join('\n')}\n`);
  });
  afterAll(() => fs.rmSync(folder, {recursive: true, force: true}));

  it('ends a comparison in the middle, and no report is written', async () => {
    const bin = path.resolve(import.meta.dirname, '../../dist/cli.js');
    const args = ['diff', 'a.csv', 'b.csv', '--format', 'json', '-o', 'report.json'];
    const child = spawn(process.execPath, [bin, ...args], {cwd: folder, stdio: 'ignore'});
    const ended = new Promise<readonly [number | null, string | null]>((resolve) => {
      child.on('exit', (status, signal) => resolve([status, signal]));
    });
    // Its start takes a twentieth of this, its work many times as much; wherever the signal meets it, it must end.
    setTimeout(() => child.kill('SIGINT'), 1000);
    const [status, signal] = await ended;
    expect(status === 2 || signal === 'SIGINT').toBe(true);
    expect(fs.readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
  });
});
