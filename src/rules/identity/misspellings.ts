// Words that differ from a frequent one by a letter: `ERINE` beside many `ERNIE`. Two letters swapped, one too many or one too few; another letter
import {addTo} from '../../model/groups.ts';
// only in long words of vendors and categories, since names are made to differ in one (`Mistral`, `Mixtral`). Linear in the words, by their
// deletions (Garbe's symmetric deletes).

export interface CountedWord {
  readonly word: string;
  readonly count: number;
}

export interface Misspelling {
  readonly word: string;
  readonly like: string;
  /** How often the frequent word appears. */
  readonly count: number;
}

/** More words than this are a dictionary, in which neighbours are common. */
export const maxWords = 3000;
/** Shorter words are abbreviations; and how often the usual spelling appears, at least, where the odd one does once. */
const shortest = 5;
const minUsual = 3;
/** In names a letter more or less makes another name (`Mateus`, `Matheus`): there only what appears this often is usual. */
const minInNames = 6;
/** From this length on, one replaced letter is no other word. */
const longEnough = 7;

/** `mayReplace`: also one letter in place of another. Ordered as `words`. */
export function misspellings(words: readonly CountedWord[], mayReplace: boolean): Misspelling[] {
  const judged = words.filter(({word}) => word.length >= shortest && word.length <= 30 && /^[\p{L} .&-]+$/u.test(word));
  if (judged.length > maxWords) return [];
  const usual = judged.filter(({count}) => count >= minUsual);
  if (usual.length === 0) return [];
  const byDeletion = new Map<string, CountedWord[]>();
  for (const each of usual) {
    for (const form of [fold(each.word), ...deletions(fold(each.word))]) addTo(byDeletion, form, each);
  }
  return judged.flatMap(({word, count}) => {
    // `II` beside `I` counts.
    if (count > 1 || /\b[IVX]+\b/u.test(word)) return [];
    const folded = fold(word);
    const near = [folded, ...deletions(folded)].flatMap((form) => byDeletion.get(form) ?? []);
    const like = near.find((each) => {
      // A capital inside a word is chosen (`ResNeSt`), unless the usual word has one as well (`GiHtub`).
      if (hasInnerCapital(word) && !hasInnerCapital(each.word)) return false;
      const isCommon = mayReplace || each.count >= minInNames || each.word.length === word.length;
      return isCommon && isTypo(folded, fold(each.word), mayReplace);
    });
    return like === undefined ? [] : [{word, like: like.word, count: like.count}];
  });
}

function hasInnerCapital(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word);
}

function fold(word: string): string {
  return word.toLowerCase();
}

function deletions(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** One slip of the fingers, not at the end (`model`, `models`) and not a matter of case or spaces. */
function isTypo(word: string, usual: string, mayReplace: boolean): boolean {
  if (word === usual || word.replace(/[\s.&-]/gu, '') === usual.replace(/[\s.&-]/gu, '')) return false;
  let start = 0;
  while (start < word.length && word[start] === usual[start]) start += 1;
  let end = 0;
  while (end < Math.min(word.length, usual.length) - start && word.at(-1 - end) === usual.at(-1 - end)) end += 1;
  const [odd, wanted] = [word.slice(start, word.length - end), usual.slice(start, usual.length - end)];
  if (odd.length === 2 && wanted.length === 2) return odd[0] === wanted[1] && odd[1] === wanted[0];
  // What is added or left out at the end inflects; at the beginning it makes another word (`omnivore`, `Zai`).
  // In names a letter more or less is a model of its own (`coatnet`, `coatnext`; `xlarge`, `xxlarge`).
  if (odd.length + wanted.length === 1) return mayReplace && end > 0 && start > 0;
  return mayReplace && odd.length === 1 && wanted.length === 1 && start > 0 && end > 0 && word.length >= longEnough;
}
