// CommonMark's rule for emphasis (0.31.2, "left-flanking delimiter run"): whether a run of `*` or `_` can open or close.

export interface Sides {
  /** Character before and after the run; empty at the border of the text. */
  readonly before: string;
  readonly after: string;
}

export function canOpen(mark: string, sides: Sides): boolean {
  const left = isLeftFlanking(sides);
  return mark === '_' ? left && (!isRightFlanking(sides) || isPunctuation(sides.before)) : left;
}

export function canClose(mark: string, sides: Sides): boolean {
  const right = isRightFlanking(sides);
  return mark === '_' ? right && (!isLeftFlanking(sides) || isPunctuation(sides.after)) : right;
}

function isLeftFlanking({before, after}: Sides): boolean {
  if (isSpace(after)) return false;
  return !isPunctuation(after) || isSpace(before) || isPunctuation(before);
}

function isRightFlanking({before, after}: Sides): boolean {
  return isLeftFlanking({before: after, after: before});
}

export function isSpace(char: string): boolean {
  return char === '' || /\s/u.test(char);
}

export function isPunctuation(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}

/** Whole characters around an offset, surrogate pairs kept together. */
export function charBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && offset >= 2;
  return text.slice(Math.max(0, offset - (isPair ? 2 : 1)), offset);
}

export function charAfter(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}
