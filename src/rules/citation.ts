// Numbered citations against the list of references, and footnotes against their definitions.
import {defineRule, type RuleContext} from '../model/rule.ts';
import {maxOf} from '../model/lists.ts';
import {listWords} from '../values/capped-list.ts';
import {readReferences, type Citation, type Named, type References} from './prose/citations.ts';

type MessageId = 'noEntry' | 'twice' | 'uncited' | 'gap' | 'otherLink' | 'noFootnote' | 'unusedFootnote';
type Report = RuleContext<MessageId>['report'];

/** Fewer entries are not a list of references. */
const minEntries = 2;

export default defineRule<MessageId>({
  meta: {
    id: 'citation',
    summary: {
      en: 'Citations without an entry, uncited entries, footnotes without text',
      'zh-CN': '引用没有对应条目、条目从未被引用、脚注没有内容',
    },
    group: 'prose',
    // Two findings on public documents (2026-11).
    status: 'preview',
    core: false,
    since: '0.1.0',
    severity: 'info',
    fix: 'never',
    options: {},
    messages: {
      noEntry: {
        en: '{count} cited {count|number is|numbers are} not in the list of references: {numbers}.',
        'zh-CN': '有 {count} 个引用编号在参考文献中没有条目：{numbers}。',
      },
      twice: {
        en: '{count} {count|number is|numbers are} used for two entries in the list of references: {numbers}.',
        'zh-CN': '参考文献中有 {count} 个编号重复：{numbers}。',
      },
      uncited: {
        en: '{count} of {total} entries are never cited: {numbers}.',
        'zh-CN': '{total} 条参考文献中有 {count} 条从未被引用：{numbers}。',
      },
      gap: {
        en: 'The list of references skips {numbers}.',
        'zh-CN': '参考文献编号缺少 {numbers}。',
      },
      otherLink: {
        en: '{count} {count|citation links|citations link} to something other than {count|its entry|their entries}: {numbers}.',
        'zh-CN': '有 {count} 处引用的链接与其条目不同：{numbers}。',
      },
      noFootnote: {
        en: '{count} {count|footnote has|footnotes have} no text: {names}.',
        'zh-CN': '有 {count} 个脚注没有内容：{names}。',
      },
      unusedFootnote: {
        en: '{count} {count|footnote is|footnotes are} never referenced: {names}.',
        'zh-CN': '有 {count} 个脚注从未被引用：{names}。',
      },
    },
  },
  check(document, {report}) {
    if (document.format !== 'markdown' && document.format !== 'text') return;
    const references = readReferences(document);
    checkFootnotes(references, report);
    if (references.entries.length < minEntries || references.citations.length === 0) return;
    checkNumbers(references, report);
    checkLinks(references, report);
  },
});

function checkNumbers({citations, entries}: References, report: Report): void {
  const cited = new Set(citations.map(({number}) => number));
  const listed = new Set<number>();
  const twice = entries.filter(({number}) => listed.has(number) || !listed.add(number));
  reportNumbers(
    'noEntry',
    citations.filter(({number}) => !listed.has(number)),
    {},
    report,
  );
  reportNumbers('twice', twice, {}, report);
  reportNumbers(
    'uncited',
    entries.filter(({number}) => !cited.has(number)),
    {total: entries.length},
    report,
  );
  const last = maxOf(listed);
  const gaps = Array.from({length: Math.min(last, 10_000)}, (_, at) => at + 1).filter((number) => !listed.has(number));
  const first = entries[0];
  if (first !== undefined && gaps.length > 0 && gaps.length < entries.length)
    reportNumbers(
      'gap',
      gaps.map((number) => ({...first, number})),
      {},
      report,
    );
}

const severities = {noEntry: 'error', twice: 'error', uncited: 'info', gap: 'info', otherLink: 'info'} as const;

/** One finding for all numbers of one kind, at the first of them. */
function reportNumbers(
  messageId: keyof typeof severities,
  found: readonly Citation[],
  data: Readonly<Record<string, number>>,
  report: Report,
): void {
  const first = found[0];
  if (first === undefined) return;
  const numbers = [...new Set(found.map(({number}) => number))];
  report({
    messageId,
    place: {kind: 'text', span: first.span},
    data: {...data, count: numbers.length, ...listWords('numbers', numbers)},
    severity: severities[messageId],
    confidence: 'likely',
    related: found.slice(1, 100).map(({span}) => ({kind: 'text', span})),
  });
}

function checkLinks({citations, entries}: References, report: Report): void {
  const urls = new Map(entries.map(({number, url}) => [number, url]));
  const other = citations.filter(({number, url}) => {
    const wanted = urls.get(number) ?? null;
    return url !== null && wanted !== null && /^https?:/u.test(url) && plainUrl(url) !== plainUrl(wanted);
  });
  reportNumbers('otherLink', other, {}, report);
}

/** Escapes of Markdown, the protocol and a last slash do not make another address. */
function plainUrl(url: string): string {
  return url
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replace(/^https?:\/\//u, '')
    .replace(/[/.,;]+$/u, '');
}

function checkFootnotes({footnotes: {cited, defined}}: References, report: Report): void {
  const names = (list: readonly Named[]): Set<string> => new Set(list.map(({name}) => name.toLowerCase()));
  const [used, given] = [names(cited), names(defined)];
  if (defined.length > 0)
    reportNames(
      'noFootnote',
      cited.filter(({name}) => !given.has(name.toLowerCase())),
      report,
    );
  reportNames(
    'unusedFootnote',
    defined.filter(({name}) => !used.has(name.toLowerCase())),
    report,
  );
}

function reportNames(messageId: 'noFootnote' | 'unusedFootnote', found: readonly Named[], report: Report): void {
  const first = found[0];
  if (first === undefined) return;
  const names = [...new Set(found.map(({name}) => name))];
  report({
    messageId,
    place: {kind: 'text', span: first.span},
    data: {count: names.length, ...listWords('names', names)},
    severity: messageId === 'noFootnote' ? 'error' : 'info',
    confidence: 'likely',
    related: found.slice(1, 100).map(({span}) => ({kind: 'text', span})),
  });
}
