import {describe, expect, it} from 'vitest';
import {readHeader} from '../../src/infer/header.ts';

describe('readHeader', () => {
  it.each([
    ['排名', 'rank', null],
    ['排名（准确率）', 'rank', null],
    ['名次', 'rank', null],
    ['Rank* (UB)', 'rank', null],
    ['平均排名', 'score', 'lower'],
    ['排名变化', 'other', null],
    ['95% CI', 'other', null],
    ['【规培结业-医学影像科】准确率', 'score', 'higher'],
    ['总分', 'score', 'higher'],
    ['Overall', 'score', 'higher'],
    ['平均', 'score', 'higher'],
    ['Elo', 'score', 'higher'],
    ['MMLU (5-shot)', 'score', 'higher'],
    ['FinNA (ROUGE)', 'score', 'higher'],
    ['AP<sup>50</sup>', 'score', 'higher'],
    ['% Resolved', 'score', 'higher'],
    ['WER', 'score', 'lower'],
    ['平均幻觉率', 'score', 'lower'],
    ['错误率', 'score', 'lower'],
    ['Perplexity ↓', 'score', 'lower'],
    ['大模型', 'name', null],
    ['模型名称', 'name', null],
    ['模型名稱', 'name', null],
    ['Model', 'name', null],
    ['**Model**', 'name', null],
    ['机构', 'vendor', null],
    ['厂商名称', 'vendor', null],
    ['廠商', 'vendor', null],
    ['Organization', 'vendor', null],
    ['类别', 'category', null],
    ['模型类型', 'category', null],
    ['License', 'category', null],
    ['平均耗时', 'duration', 'lower'],
    ['Latency (s)', 'duration', 'lower'],
    ['花费/千次（元）', 'cost', 'lower'],
    ['Price ($/M tokens)', 'cost', 'lower'],
    ['Total cost', 'cost', 'lower'],
    ['平均消耗token', 'count', 'lower'],
    ['Output speed (tokens/s)', 'count', 'higher'],
    ['参数量', 'count', null],
    ['# Params', 'count', null],
    ['#Params', 'count', null],
    ['机构数量', 'count', null],
    ['Votes', 'count', null],
    ['更新时间', 'date', null],
    ['Knowledge Cutoff', 'date', null],
    ['链接', 'link', null],
    ['模型链接', 'link', null],
    ['备注', 'note', null],
    ['特点分析', 'note', null],
    ['说明', 'note', null],
    ['說明', 'note', null],
    ['标签', 'tags', null],
  ])('%s is %s', (label, role, direction) => {
    expect(readHeader(label).meanings[0]).toMatchObject({role, direction});
  });

  it.each([
    '',
    ' ',
    'xyz',
    '临床医学-医学影像学',
    'æ¨¡å‹åç§°',
    '内科',
    'Foundation',
    'Scorecard holder',
    'Ranked-choice',
    'constructor',
    '()',
    '（）',
  ])('says nothing of "%s"', (label) => {
    expect(readHeader(label).meanings).toEqual([]);
  });

  it.each([
    ['花费/千次（元）', '元'],
    ['Price ($/M tokens)', '$/M token'],
    ['Latency (ms)', 'ms'],
    ['耗时（单位：秒）', 's'],
    ['得分(%)', '%'],
    ['% Resolved', '%'],
    ['Avg. $', '$'],
    ['准确率', null],
    ['排名（准确率）', null],
  ])('unit of %s is %s', (label, unit) => {
    expect(readHeader(label).unit).toBe(unit);
  });

  it('believes a running number only alone', () => {
    expect(readHeader('#').meanings[0]).toMatchObject({role: 'rank', weight: 0.4});
    expect(readHeader('No.').meanings[0]).toMatchObject({role: 'rank', weight: 0.4});
    expect(readHeader('序号 A').meanings).toEqual([]);
  });

  it('trusts a word less that is not the head of its label', () => {
    expect(readHeader('模型版本').meanings.find(({role}) => role === 'name')?.weight).toBeLessThan(0.6);
    expect(readHeader('机构名称').meanings[0]?.weight).toBe(0.9);
  });

  it.each([
    ['Score ↑', 'higher'],
    ['误差 ↓', 'lower'],
    ['Score', null],
  ])('arrow of %s: %s', (label, arrow) => {
    expect(readHeader(label).arrow).toBe(arrow);
  });
});
