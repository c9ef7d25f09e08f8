// A folded label → what its words may mean. The words are compiled once from the language files.
import type {Role} from '../model/column.ts';
import {addTo} from '../model/groups.ts';
import {languages} from './words/index.ts';
import {meaningKinds, weakWeight, type HeaderWords, type MeaningId, type MeaningKind} from './words/meanings.ts';

export interface Meaning extends MeaningKind {
  /** The word that says it. */
  readonly word: string;
}

/** One word of one language. */
interface Entry {
  readonly id: MeaningId;
  readonly word: string;
  readonly head: HeaderWords['head'];
}

interface Lexicon {
  /** Whole words. */
  readonly words: Map<string, Entry[]>;
  /** Words of several words, with a space at either end. */
  readonly phrases: Entry[];
  /** Words in Han, kana or Hangul: anywhere in the label, single characters only as the whole label. */
  readonly inside: Entry[];
  readonly patterns: (Entry & {readonly pattern: RegExp})[];
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const places = Object.keys(meaningKinds);

/** Traditional characters of header words, and the simplified ones in their places. */
const traditional =
  '說類稱數據準確時間費價錢廠構組織單備註鏈結連標籤總評測試開發級別號編項國語誤錯勝績領許證協議遲長團隊產場選關鍵點優勢劣圖區難經濟學鐘';
const simplified =
  '说类称数据准确时间费价钱厂构组织单备注链结连标签总评测试开发级别号编项国语误错胜绩领许证协议迟长团队产场选关键点优势劣图区难经济学钟';

/** Lower case, without accents, traditional characters as simplified ones: how words and labels are compared. */
export function foldHeader(text: string): string {
  // Most words: normalising thousands of them took a tenth of a short run.
  if (/^[\x20-\x7e]*$/u.test(text)) return text.toLowerCase();
  const lower = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ё', 'е'); // Cyrillic yo is often printed as ie
  return lower.replace(/\p{Script=Han}/gu, (character) => {
    const place = traditional.indexOf(character);
    return place < 0 ? character : simplified.charAt(place);
  });
}

function isMeaning(id: string): id is MeaningId {
  return id in meaningKinds;
}

interface Compiled extends Lexicon {
  /** Words that begin with a letter of another script: they cost half of the time, and most labels have none. */
  readonly others: Entry[];
}

let compiled: Compiled | null = null;

/** The words that a label may hold. */
function lexiconFor(label: string): Lexicon {
  compiled ??= compile();
  if (compiled.others.length > 0 && !/^[\x20-\x7e]*$/.test(label))
    for (const entry of compiled.others.splice(0)) addWord(compiled, entry);
  return compiled;
}

function compile(): Compiled {
  const made: Compiled = {words: new Map(), phrases: [], inside: [], patterns: [], others: []};
  for (const {head, words} of languages) {
    for (const [id, list] of Object.entries(words))
      if (isMeaning(id)) for (const word of list.split(' ')) add(made, {id, word, head});
  }
  return made;
}

/** Latin letters end with U+024F. */
const lastLatin = 0x24f;

function add(made: Compiled, entry: Entry): void {
  const {word} = entry;
  if (word.startsWith('/') && word.endsWith('/') && word.length > 2)
    made.patterns.push({...entry, pattern: new RegExp(word.slice(1, -1).replaceAll('_', ' '), 'u')});
  else if (word.charCodeAt(0) > lastLatin) made.others.push(entry);
  else addWord(made, entry);
}

function addWord({words, phrases, inside}: Lexicon, {id, head, word: written}: Entry): void {
  const word = foldHeader(written.replaceAll('_', ' '));
  const entry = {id, head, word};
  if (unspaced.test(word)) inside.push(entry);
  else if (word.includes(' ')) phrases.push({id, head, word: ` ${word} `});
  else addTo(words, word, entry);
}

/** What a folded label without its brackets may mean: each meaning once, likeliest first. Cost: about 20 µs. */
export function meaningsOf(core: string): readonly Meaning[] {
  const spaced = core.replaceAll('_', ' ');
  const best = new Map<MeaningId, Meaning>();
  for (const entry of entriesIn(core, spaced)) {
    const kind = meaningKinds[entry.id];
    const {word} = entry;
    if (kind.weight <= weakWeight && word.length < core.replace(/[.:]$/u, '').length) continue;
    const weight = isHead(kind.role, entry, spaced) ? kind.weight : kind.weight * 0.6;
    if (weight > (best.get(entry.id)?.weight ?? 0)) best.set(entry.id, {...kind, word, weight});
  }
  return [...best]
    .sort(
      ([a, left], [b, right]) =>
        right.weight - left.weight || right.word.length - left.word.length || places.indexOf(a) - places.indexOf(b),
    )
    .map(([, meaning]) => meaning);
}

function entriesIn(core: string, spaced: string): Entry[] {
  const {words, phrases, inside, patterns} = lexiconFor(core);
  const found = tokensOf(core).flatMap((token) => words.get(token) ?? []);
  const padded = ` ${spaced} `;
  for (const entry of phrases) if (padded.includes(entry.word)) found.push({...entry, word: entry.word.trim()});
  if (unspaced.test(core)) {
    for (const entry of inside)
      if (entry.word.length === 1 ? core === entry.word : core.includes(entry.word)) found.push(entry);
  }
  for (const entry of patterns) {
    const word = entry.pattern.exec(spaced)?.[0].trim();
    if (word !== undefined) found.push({...entry, word});
  }
  return found;
}

/** `Size of element type` is a size, `模型版本` names no model, `机构名称` an organisation, `code commune` is a code. Numbers are numbers wherever their word is. */
function isHead(role: Role, {word, head}: Entry, spaced: string): boolean {
  const of = spaced.indexOf(' of ');
  if (of >= 0 && head === 'last' && !word.includes(' of ') && spaced.indexOf(word) > of) return false;
  if (head === 'first') return isNumber(role) || spaced === word || spaced.startsWith(`${word} `);
  if (role !== 'name' && role !== 'vendor') return true;
  const bare = spaced.replace(/(?:名称|名字|名|\s?names?|s)$/u, '');
  return bare.endsWith(word.replace(/(?:名称|名|s)$/u, '')) || spaced.endsWith(word);
}

function isNumber(role: Role): boolean {
  return role === 'score' || role === 'count' || role === 'cost' || role === 'duration';
}

function tokensOf(core: string): string[] {
  const tokens = core.split(/[\s,;:|]+/u);
  return [
    ...new Set(
      tokens.flatMap((token) => [token, token.replace(/[.:]$|^[#%](?=.)/gu, ''), ...token.split(/[/_.]|-(?=\p{L})/u)]),
    ),
  ];
}
