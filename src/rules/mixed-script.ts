// Words that mix Latin letters with Cyrillic or Greek ones that look the same: no search finds them, no comparison matches.
// One search over the text for the strange scripts; documents without them cost nothing more.
import {addTo} from '../model/groups.ts';
import {placeAt} from '../model/place.ts';
import type {Place} from '../model/finding.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import type {Span} from '../model/text.ts';
import {insideCode} from './characters/inside-code.ts';
import {codePointName} from './characters/named-characters.ts';
import {characterClass, hasClass} from './characters/present.ts';
import {cyrillicOf, latinOf, scriptOf} from './characters/look-alikes.ts';

type MessageId = 'mixed';

const options = defineOptions({
  scripts: {
    type: 'array',
    items: {type: 'string', enum: ['Cyrillic', 'Greek']},
    description: {en: 'Scripts to check for.', 'zh-CN': '要检查的文字系统。'},
    default: ['Cyrillic', 'Greek'],
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'mixed-script',
    summary: {
      en: 'Cyrillic or Greek look-alike letters inside Latin words',
      'zh-CN': '拉丁字母单词中混入外形相同的西里尔或希腊字母',
    },
    group: 'characters',
    // Five findings on public documents (2026-11).
    status: 'preview',
    core: true,
    since: '0.1.0',
    severity: 'warning',
    fix: 'always',
    options,
    messages: {
      mixed: {
        en: '“{word}” has {script} letters ({codes}) that only look like those of “{plain}”; {count} {count|place|places}.',
        'zh-CN': '“{word}”中有外形相同的{script}字母（{codes}），应为“{plain}”；共 {count} 处。',
      },
    },
  },
  check(document, context) {
    const scripts = new Set(context.options.scripts);
    for (const [word, spans] of strangeWords(document, scripts)) reportWord(document, word, spans, context);
  },
});

/** Words by their letters, in first-seen order. */
function strangeWords(document: Document, scripts: ReadonlySet<string>): Map<string, Span[]> {
  const words = new Map<string, Span[]>();
  if (!hasClass(document, characterClass.otherScript)) return words;
  const inCode = insideCode(document);
  for (const match of document.text.matchAll(/[\p{L}\p{M}]*[\u0370-\u03FF\u0400-\u052F][\p{L}\p{M}]*/gu)) {
    const word = match[0];
    if (plainForm(word, scripts) !== null && !inCode(match.index))
      addTo(words, word, {start: match.index, end: match.index + word.length});
  }
  return words;
}

interface Plain {
  readonly plain: string;
  readonly script: string;
  readonly codes: readonly string[];
}

/** The word in one script: the minority's letters must all look like the majority's. Null where nothing is mixed up. */
function plainForm(word: string, scripts: ReadonlySet<string>): Plain | null {
  const letters = [...word].filter((char) => /\p{L}/u.test(char));
  const count = (script: string): number => letters.filter((letter) => scriptOf(letter) === script).length;
  const latin = count('Latin');
  const strange = count('Cyrillic') + count('Greek');
  if (latin === 0 || strange === 0 || latin + strange < letters.length) return null;
  if (letters.every((letter) => scriptOf(letter) === 'Latin' || latinOf.has(letter)))
    return toPlain(word, latinOf, (letter) => scripts.has(scriptOf(letter)));
  const isRussian = scripts.has('Cyrillic') && count('Greek') === 0 && strange > latin;
  const isMixedUp = isRussian && letters.every((letter) => scriptOf(letter) !== 'Latin' || cyrillicOf.has(letter));
  return isMixedUp ? toPlain(word, cyrillicOf, (letter) => scriptOf(letter) === 'Latin') : null;
}

function toPlain(
  word: string,
  double: ReadonlyMap<string, string>,
  isStrange: (letter: string) => boolean,
): Plain | null {
  const odd = [...new Set(word)].filter((letter) => isStrange(letter) && double.has(letter));
  const first = odd[0];
  if (first === undefined) return null;
  const plain = [...word].map((letter) => (odd.includes(letter) ? (double.get(letter) ?? letter) : letter)).join('');
  return {plain, script: scriptOf(first), codes: odd.map((letter) => codePointName(letter.codePointAt(0) ?? 0))};
}

function reportWord(document: Document, word: string, spans: readonly Span[], {report, options}: Context): void {
  const form = plainForm(word, new Set(options.scripts));
  const [place, ...related] = spans.map((span): Place => placeAt(document, span.start) ?? {kind: 'text', span});
  if (form === null || place === undefined) return;
  report({
    messageId: 'mixed',
    place,
    related,
    data: {word, ...form, count: spans.length},
    confidence: 'likely',
    fix: {safety: 'unsafe', edits: spans.map((span) => ({span, text: form.plain}))},
  });
}
