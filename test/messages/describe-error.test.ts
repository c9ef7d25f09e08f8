import {describe, expect, it} from 'vitest';
import {recordFailure} from '../../src/app/step-log.ts';
import {toFailure} from '../../src/app/validate-documents.ts';
import {describeError, describeNote, describeThrown} from '../../src/messages/describe-error.ts';
import {errorReasons} from '../../src/model/error-reasons.ts';
import {asKnown, because, errors, failure, misuse} from '../../src/model/errors.ts';

const han = /\p{Script=Han}/u;

describe('words of an error', () => {
  it('are in the language asked for, with their reason and their hint', () => {
    const gone = failure('SOURCE_UNREADABLE', {source: 'board.md', reason: because('not-regular-file')});
    expect(describeError(gone, 'zh-CN')).toEqual({
      message: 'board.md：无法读取（不是普通文件）',
      hint: errors.SOURCE_UNREADABLE.hint['zh-CN'],
    });
    expect(describeError(gone, 'en').message).toBe('board.md: cannot be read (not a regular file)');
  });

  it('are made from what was stored, in the language of whoever reads it', () => {
    const stored: unknown = JSON.parse(
      JSON.stringify(recordFailure(failure('SOURCE_TIMEOUT', {source: 'x.md', limit: 5}), null)),
    );
    expect(describeError(stored as ReturnType<typeof recordFailure>, 'zh-CN').message).toMatch(han);
    const crashed = recordFailure(new Error('boom'), 'x.md');
    expect(describeError(crashed, 'zh-CN').message).toBe('x.md：运行因内部错误中断（boom）');
  });

  it('keep what an earlier version stored: English words without data, codes that are gone', () => {
    const old = {code: 'SOURCE_TIMEOUT', message: 'x.md: too slow', hint: 'wait'};
    expect(describeError(old, 'zh-CN')).toEqual({message: 'x.md: too slow', hint: 'wait'});
    expect(describeError({...old, code: 'GONE'}, 'zh-CN')).toEqual({message: 'x.md: too slow', hint: 'wait'});
  });

  it('never fill a placeholder from a prototype', () => {
    expect(describeError({code: 'RULE_UNKNOWN', message: '', data: {}}, 'en').message).toContain('{actual}');
  });

  it('tell a bug of ours from a failure', () => {
    expect(describeThrown(new Error('boom'), 'en')).toBeNull();
    expect(describeThrown(misuse('TIME_ZONE_UNKNOWN', {actual: 'Asia/Shangai'}), 'zh-CN')?.message).toContain('时区');
    expect(describeError(asKnown('boom', 'tablewatch'), 'zh-CN').message).toBe('tablewatch：内部错误（boom）');
    expect(toFailure('x.md', misuse('TIME_ZONE_UNKNOWN', {actual: 'x'}), 'zh-CN').code).toBe('TIME_ZONE_UNKNOWN');
    expect(toFailure('x.md', new Error('boom'), 'zh-CN')).toMatchObject({
      code: 'BUG',
      message: 'x.md：内部错误（boom）',
    });
  });

  it('exist in both languages with the same placeholders', () => {
    const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    for (const sentence of [...Object.values(errors), ...Object.values(errorReasons)])
      expect(names(sentence['zh-CN'])).toEqual(names(sentence.en));
  });
});

it('says what a step remarks in the language of the page; sentences of earlier versions stay', () => {
  expect(describeNote({key: 'queued', changes: 1, deliveries: 2}, 'en')).toBe('1 change to report, 2 new deliveries');
  expect(describeNote({key: 'not-modified'}, 'zh-CN')).toBe('未修改');
  expect(describeNote('kept by an earlier attempt', 'zh-CN')).toBe('kept by an earlier attempt');
  expect(describeNote(null, 'en')).toBe('');
});
