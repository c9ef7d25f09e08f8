import os from 'node:os';
import path from 'node:path';
import {afterEach, expect, it, vi} from 'vitest';
import {describeError} from '../../src/messages/describe-error.ts';
import {Failure} from '../../src/model/errors.ts';
import {git} from '../../src/source/index.ts';

afterEach(() => vi.unstubAllEnvs());

it('a machine without git is told apart from a folder that is not there', async () => {
  const said = async (folder: string) => {
    const error: unknown = await git(['--version'], {folder}).catch((thrown: unknown) => thrown);
    return error instanceof Failure ? [error.code, describeError(error, 'en').message] : error;
  };
  expect(await said(path.join(os.tmpdir(), 'nowhere-at-all'))).toEqual([
    'SOURCE_GIT',
    expect.stringMatching(/folder .*nowhere-at-all not found/),
  ]);
  vi.stubEnv('PATH', '/nonexistent');
  expect(await said(os.tmpdir())).toEqual(['SOURCE_GIT', '--version: git reported: git is not installed']);
});
