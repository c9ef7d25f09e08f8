// Whether two sources are one document in two languages or formats, or two editions of one.

const languages =
  'zh|cn|chs|cht|hans|hant|chinese|en|eng|english|ja|jp|jpn|japanese|ko|kr|korean|fr|french|de|german|es|spanish|pt|br|portuguese|it|italian|ru|russian|uk|ar|vi|th|tr|id|hi|pl|nl';
const tag = `(?:${languages})(?:[-_](?:cn|tw|hk|us|gb|br|pt|hans|hant))?`;
const tagAtEnd = new RegExp(`[._-]${tag}$`, 'u');
const tagFolder = new RegExp(`^${tag}$`, 'u');

/** True for `README.md` and `README.zh-CN.md`, `docs/en/board.md` and `docs/zh/board.csv`. */
export function areOneDocument(a: string, b: string): boolean {
  return withoutLanguage(a) === withoutLanguage(b);
}

function withoutLanguage(source: string): string {
  const parts = source.toLowerCase().replaceAll('\\', '/').split('/');
  const name = (parts.pop() ?? '').replace(/\.[a-z]{2,8}$/u, '');
  return [...parts.filter((part) => !tagFolder.test(part)), name.replace(tagAtEnd, '')].join('/');
}

/** True where the numbers in both texts are the same: `board-2024.md` and `board-2025.md` are two editions, `v1/` and `v2/` too. */
export function haveSameNumbers(a: string, b: string): boolean {
  return numbersIn(a) === numbersIn(b);
}

function numbersIn(text: string): string {
  return [...text.matchAll(/\d+(?:\.\d+)*/gu)]
    .map(([number]) => number)
    .sort()
    .join(' ');
}
