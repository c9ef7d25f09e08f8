// One term per thing in each language, in everything that users read.
import {optionWords} from '../../src/model/rule-options.ts';
import {expect, test} from 'vitest';
import {en} from '../../src/messages/en.ts';
import {helpZhCn} from '../../src/messages/help-zh-cn.ts';
import {zhCn} from '../../src/messages/zh-cn.ts';
import {errorReasons} from '../../src/model/error-reasons.ts';
import {errors} from '../../src/model/errors.ts';
import {rules} from '../../src/rules/index.ts';

const ofRules = (language: 'en' | 'zh-CN'): string[] =>
  rules.flatMap(({meta}) => [meta.summary[language], ...Object.values(meta.messages).map((each) => each[language])]);
const ofErrors = (language: 'en' | 'zh-CN'): string[] => [
  ...Object.values(errorReasons).map((reason) => reason[language]),
  ...Object.values(errors).flatMap((each) => [each[language], each.hint[language]]),
];

test.each([
  [/\bmend/iu, 'fix'],
  [/\bstands? (?:in|under|twice|here|below)\b/iu, 'is in, appears'],
  [/\b(?:is|are) told\b|\btells? (?:of|that|what)\b/iu, 'reports'],
  [/\bis right\b/iu, 'is valid'],
  [/\bdefaults hold\b/iu, 'using defaults'],
  [/\banew\b/iu, 'again'],
  [/\bwon over\b|\blost to\b/iu, 'passed, passed by'],
  [/\bin the middle\b/iu, 'median'],
  [/\bbug of tablewatch\b/iu, 'internal error'],
  [/\bmaker\b/iu, 'vendor'],
  [/(?<!\|)\brows \{(?:rows|otherRows)\}/u, '{rows|row|rows} {rows}'],
  [/(?<!\{)\bproblems?\b/iu, 'finding'],
  [/[}\d] %/u, '82%'],
  [/\bbands?\b/iu, 'range'],
])('English does not say %s but “%s”', (odd) => {
  const said = [...Object.values(en), ...ofRules('en'), ...ofErrors('en'), ...Object.keys(helpZhCn)];
  expect(said.filter((text) => odd.test(text))).toEqual([]);
});

test.each([
  [/[两各前后上下每]一?期|[}\d] ?期(?!间)|期号|期数/u, '版本'],
  [/请核对的|存疑/u, '待核对'],
  [/仪表盘/u, '看板'],
  [/离榜|离开榜单|掉榜/u, '退出'],
  [/严重级别|严重性/u, '严重程度'],
  [/分数线|评分(?!者)/u, '得分'],
  [/表格模式|表模式/u, '表结构定义'],
  [/厂商|供应商/u, '机构'],
  [/内嵌/u, '内置'],
  [/可信度|把握/u, '置信度'],
  [/受损|编码损坏的/u, '乱码'],
  [/条发现|项问题|条提示/u, '个问题，个提示'],
  [/名次变化/u, '名次变动'],
  [/正在关注的来源|恢复关注/u, '监测'],
  [/快照库|台账/u, '已保存的版本，各模型历史'],
  [/worker(?! (?:进程|需要))/u, '工作进程'],
])('Chinese does not say %s but “%s”', (odd) => {
  const said = [...Object.values(zhCn), ...ofRules('zh-CN'), ...ofErrors('zh-CN'), ...Object.values(helpZhCn)];
  expect(said.filter((text) => odd.test(text))).toEqual([]);
});

test('each option of a rule is described in both languages', () => {
  const texts = rules.flatMap(({meta}) => Object.values(meta.options).map((option) => optionWords(option, 'zh-CN')));
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter((text) => !/\p{Script=Han}.*。$/u.test(text))).toEqual([]);
});
