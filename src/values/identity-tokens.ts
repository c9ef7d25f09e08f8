// A model's name → what distinguishes it from related models: every number (version, size, date) and every variant word. Two names with
import {compareText} from '../model/text.ts';
// different tokens are different models, however near they are written.

/** Variant words of the change model (§ 3.4) and those met beside them in the boards; different spellings of one word are one. */
const variantWords = new Map<string, string>(
  Object.entries({
    ...{
      thinking: 'think',
      think: 'think',
      思考: 'think',
      nothink: 'nothink',
      nothinking: 'nothink',
      reasoner: 'reasoning',
      noreasoning: 'noreasoning',
      noreasoner: 'noreasoning',
    },
    ...Object.fromEntries(
      (
        'mini nano micro flash lite pro max plus turbo air high medium low instruct it exp experimental preview base chat ' +
        'ultra large small tiny speed fast long standard distill coder code math vl vl2 vision omni audio search deep reasoning ' +
        'fp8 fp16 bf16 int4 int8 awq gptq gguf moe sonnet opus haiku latest beta alpha max spark community enterprise'
      )
        .split(' ')
        .map((word) => [word, word]),
    ),
  }),
);

/** Sorted, repeats kept; empty for a name without any. `qwen3-235b-a22b-instruct-2507` → `2507 235b 3 a22b instruct`. */
export function identityTokens(name: string): readonly string[] {
  const lower = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\b(?:no|non)[-_ ]?(?=think|reason)/gu, 'no')
    .replace(/(\d{4})[-./](\d{2})[-./](\d{2})(?!\d)/gu, '$1$2$3')
    .replace(/(?<!\d)(\d{2})[-_](\d{2})(?![\da-z])/gu, '$1$2')
    .replace(/(?<![\d.])(\d)[-_](\d)(?![\d.a-z])/gu, '$1.$2');
  return [...numberTokens(lower), ...wordTokens(lower)].sort(compareText);
}

function numberTokens(lower: string): string[] {
  return (
    lower.match(/(?:(?<![a-z])a(?=\d+(?:\.\d+)?b))?\d+(?:\.\d+)*(?:x\d+(?:\.\d+)*)?(?:[bkmto](?![a-z\d]))?/gu) ?? []
  );
}

function wordTokens(lower: string): string[] {
  const words = lower.match(/[a-z]+\d*(?![a-z])|思考/gu) ?? [];
  return words.flatMap((word) => {
    const token = variantWords.get(word) ?? variantWords.get(word.replace(/\d+$/u, ''));
    return token === undefined ? [] : [token];
  });
}
