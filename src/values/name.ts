// Text of a naming cell → the canonical name and the tags peeled off it; and the coarser forms that near names share.
// Brackets that belong to a name stay: `Qwen3-235B (thinking)`, `GPT-5 (high)`, `ERNIE 4.5 (Preview)`.

export interface CanonicalName {
  /** NFKC, one space at a time, `-` for every dash, no Markdown, no trailing tags; never empty unless the text is. */
  readonly name: string;
  /** Lower case, in the order they stand, without repeats; the spellings of one tag are one: `（新）` `[NEW]` 🆕 are `new`. */
  readonly tags: readonly string[];
}

/** Words in brackets after a name that say something about the row, not the model. */
const tagWords = new Map(
  Object.entries({
    ...{new: 'new', 'new!': 'new', 新: 'new', 新增: 'new', 最新: 'new', 新上榜: 'new', 新品: 'new', '\u{1F195}': 'new'},
    ...{updated: 'updated', update: 'updated', 更新: 'updated', 已更新: 'updated'},
    ...{hot: 'hot', 热: 'hot', 热门: 'hot', recommended: 'recommended', 推荐: 'recommended'},
    ...{ours: 'ours', 我们: 'ours', 本文: 'ours', deprecated: 'deprecated', 已下线: 'deprecated', 下线: 'deprecated'},
    ...{retired: 'deprecated', 停用: 'deprecated', 已停用: 'deprecated', 并列: 'tied', tied: 'tied', tie: 'tied'},
  }),
);

const nothing: readonly string[] = [];
/** Longer cells are texts, and some patterns below take the square of their length. */
const longestName = 2000;
/** Passes until nothing changes; each takes something away, so ordinary cells need two. The cap is for hostile text. */
const maxPasses = 200;

/** The name a cell shows, and its tags. Idempotent: a canonical name is its own canonical name. */
export function canonicalName(text: string): CanonicalName {
  if (isPlain(text)) return {name: text, tags: nothing};
  if (text.length > longestName)
    return {name: text.normalize('NFKC').replace(/\s+/gu, ' ').trim() || text, tags: nothing};
  const tags: string[] = [];
  let name = text;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const bare = stripMarkup(fold(name), tags);
    const next = bare === name ? peelTags(bare, tags) : bare; // `\*\*GPT-4\*\*`: unescaped, then bold, then tags
    if (next === name) break;
    name = next;
  }
  return {name, tags: tags.length === 0 ? nothing : [...new Set(tags)]};
}

/** Letters, digits and `. - / +`, a single `_` between them: nothing to fold, strip or peel. Begins with a letter or digit. */
function isPlain(text: string): boolean {
  if (text === '' || !isLetterOrDigit(text.charCodeAt(0))) return false;
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isMark = code >= 0x2b && code <= 0x2f && code !== 0x2c; // + - . /
    const isSingle = code === 0x5f && text.charCodeAt(at + 1) !== 0x5f; // _
    if (!isMark && !isSingle && !isLetterOrDigit(code)) return false;
  }
  return true;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A name without what near names differ in: case, width, spaces and `- _ . /`. Empty for a name of nothing else. */
export function foldName(text: string): string {
  if (/^[a-z0-9]*$/u.test(text)) return text;
  const lower = text.normalize('NFKC').toLowerCase().normalize('NFKC').toLowerCase();
  return lower.replace(/[\s\-_./\u00AD\u200B-\u200D\u2010-\u2015\u2060\u2212\uFEFF]/gu, '').normalize('NFKC');
}

/** Superscript digits go first: NFKC would make `GPT-4¹` a `GPT-41`. */
function fold(text: string): string {
  return text
    .replace(/(?<=\S)[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+(?=\s|$)/gu, '')
    .replace(/[\u00AD\u200B\u2060\uFEFF\u2122\u00AE\u00A9]/gu, '') // soft hyphen, zero-width space, word joiner, byte order mark, ™ ® ©
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-') // hyphens, dashes, minus sign
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Markdown and HTML that a plain-text format kept. */
function stripMarkup(text: string, tags: string[]): string {
  if (!/[*_~`[\]\\<]/u.test(text)) return text;
  const struck = text.replace(/~~([^~]+)~~/gu, '$1');
  const stripped = struck
    .replace(/!?\[([^[\]]*)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|\[[^[\]]*\])/gu, '$1')
    .replace(/<sup>[^<]*<\/sup>/giu, '')
    .replace(/<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])__([^_](?:.*?[^_])?)__(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/^([*_])([^*_]|[^*_].*[^*_])\1(?=$|[\s(（[【])/u, '$2')
    .replace(/(`+)([^`]+)\1/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
  const tidy = stripped.replace(/\s+/gu, ' ').trim();
  if (tidy === '') return text;
  if (struck !== text) tags.push('struck');
  return tidy;
}

const trailingTag = /^(?<name>.*\S)\s*[([【<](?<word>[^()[\]【】<>]{1,12})[)\]】>]$/u;
const emoji = /^(?:\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*)+/u;
// No second way to read one of them: that took exponential time.
const trailingEmoji =
  /(?:\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*)+$/u;
const trailingMark = /(?<=[^\s*†‡§]{2}\s*)[*†‡§]+$/u;

function peelTags(text: string, tags: string[]): string {
  const found: string[] = [];
  let name = text;
  for (let rest = peelOne(name, found); rest !== null; rest = peelOne(name, found)) name = rest;
  tags.push(...found.reverse());
  return name;
}

/** The name without its last (or leading) tag; null when none is left or nothing would remain. */
function peelOne(name: string, found: string[]): string | null {
  const groups = trailingTag.exec(name)?.groups;
  const word = groups === undefined ? undefined : tagWords.get((groups['word'] ?? '').trim().toLowerCase());
  if (word !== undefined) return keep(groups?.['name'], word, found);
  const mark = (trailingEmoji.exec(name) ?? emoji.exec(name) ?? trailingMark.exec(name))?.[0];
  if (mark === undefined) return null;
  return keep(
    name.endsWith(mark) ? name.slice(0, -mark.length) : name.slice(mark.length),
    tagWords.get(mark) ?? mark,
    found,
  );
}

function keep(rest: string | undefined, tag: string, found: string[]): string | null {
  const name = rest?.trim() ?? '';
  if (name === '') return null;
  found.push(tag);
  return name;
}
