import {describe, expect, it} from 'vitest';
import {readUnit} from '../../src/values/units.ts';

describe('readUnit', () => {
  it.each([
    ['s', 's', 's', 1],
    ['秒', 's', 's', 1],
    ['minutes', 'min', 's', 60],
    ['万元', '万元', '元', 1e4],
    ['k tokens', 'k token', 'token', 1e3],
    ['M', 'M', '', 1e6],
    ['元/千次', '元/千次', '元/次', 1e-3],
    ['$/1M tokens', '$/M token', '$/token', 1e-6],
    ['元/百万token', '元/百万 token', '元/token', 1e-6],
    ['tokens per second', 'token/s', 'token/s', 1],
    ['km/h', 'km/h', 'metre/s', 1 / 3.6],
    ['/s', '/s', '/s', 1],
    ['元每月', '元/month', '元/month', 1],
    ['RMB', '元', '元', 1],
    ['GB', 'GB', 'byte', 1e9],
  ])('%s is %s', (text, name, base, factor) => {
    const unit = readUnit(text);
    expect(unit).toMatchObject({name, base});
    expect(unit?.factor).toBeCloseTo(factor, 12);
  });

  it.each(['', 'D', 'S', '/', '/xyz', '1/3', '/3', 'constructor', 'pro', '元/3', '年/', 'a'.repeat(40)])(
    '%s is none',
    (text) => {
      expect(readUnit(text)).toBeNull();
    },
  );
});
