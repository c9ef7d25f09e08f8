// Emphasis that readers see as asterisks: marks escaped by an exporter, spaces inside them, and punctuation inside marks
// that are beside CJK letters, where CommonMark cannot tell which way a mark looks.
import {placeAt} from '../model/place.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import {contentSpan, findBroken, type BrokenEmphasis} from './emphasis/find-broken.ts';
import {fixEmphasis} from './emphasis/fix-emphasis.ts';

type MessageId = 'escaped' | 'spaced' | 'flanking';

/** Enough of the words to find them again. */
const shownLength = 40;

const options = defineOptions({
  renderers: {
    type: 'array',
    items: {type: 'string', enum: ['commonmark', 'cjk-friendly']},
    description: {
      en: 'Renderers that show the document. `cjk-friendly` ones accept punctuation inside marks next to CJK letters; if only they are listed, `flanking` is not reported.',
      'zh-CN':
        '显示文档的渲染器。`cjk-friendly` 允许强调标记内侧的标点紧邻中日韩文字；若只列出这一类，则不报告 `flanking`。',
    },
    default: ['commonmark'],
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'broken-emphasis',
    summary: {en: 'Emphasis that readers see as asterisks', 'zh-CN': '强调标记没有生效，读者看到的是星号'},
    group: 'characters',
    status: 'stable',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'sometimes',
    options,
    messages: {
      escaped: {
        en: 'The emphasis of “{text}” is escaped: readers see {marks} around it.',
        'zh-CN': '“{text}”的强调标记被转义：读者看到的是两侧的 {marks}。',
      },
      spaced: {
        en: 'Spaces inside the marks keep “{text}” from being emphasised: readers see {marks}.',
        'zh-CN': '标记内侧的空格使“{text}”的强调失效：读者看到的是 {marks}。',
      },
      flanking: {
        en: 'Punctuation inside the marks, a letter outside: CommonMark does not emphasise “{text}”, readers see {marks}.',
        'zh-CN': '标记内侧是标点、外侧是文字：按 CommonMark 规则“{text}”不会被强调，读者看到的是 {marks}。',
      },
    },
  },
  check(document, context) {
    const renderers = context.options.renderers;
    const isStrict = renderers.length === 0 || renderers.includes('commonmark');
    for (const broken of findBroken(document))
      if (isStrict || broken.cause !== 'flanking') reportOne(document, broken, context);
  },
});

function reportOne(document: Document, broken: BrokenEmphasis, {report}: Context): void {
  const {start, end} = contentSpan(broken);
  const words = document.text.slice(start, end).trim();
  const fix = fixEmphasis(document.text, broken);
  const place = placeAt(document, broken.open.start);
  report({
    messageId: broken.cause,
    place: place ?? {kind: 'text', span: {start: broken.open.start, end: broken.close.end}},
    data: {text: words.length > shownLength ? `${words.slice(0, shownLength - 1)}…` : words, marks: broken.run},
    confidence: 'likely',
    ...(fix === null ? {} : {fix}),
  });
}
