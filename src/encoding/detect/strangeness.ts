// How strange a sequence of damaged text would be in clean text: points for neighbours that writers do not put together.
// Rules were made on ftfy's published cases and on 60 languages of public documentation (bench:repair, clean text);
// 1.5 to 2 points stand for "about one in a million words of clean text", 0 for "seen in clean text".
import {isLetterKind, unitKind, type UnitKind} from './unit-kind.ts';

/** Points for the characters of `text` from `start` to `end` and for how they join what is before and after. */
export function strangeness(text: string, start: number, end: number): number {
  let points = 0;
  let before = unitKind(text.charCodeAt(start - 1));
  let here = unitKind(text.charCodeAt(start));
  points += joinPoints(text, start, before, here);
  for (let i = start + 1; i <= end; i++) {
    const next = unitKind(text.charCodeAt(i));
    points += i < end ? pairPoints(text, i, here, next) : 0;
    if (i - 1 > start) points += insidePoints(before, here, next);
    before = here;
    here = next;
  }
  return points + initialPoints(text, start, end);
}

// One capital, an accented capital, a no-break space, then lower case: `GÃ\u00a0idhlig`. Two capitals before would be a word in capitals (`MANHÃ`).
function initialPoints(text: string, start: number, end: number): number {
  const hasInitial =
    unitKind(text.charCodeAt(start - 1)) === 'upper' && !isLetterKind(unitKind(text.charCodeAt(start - 2)));
  return hasInitial && text.charCodeAt(end - 1) === 0xa0 && unitKind(text.charCodeAt(end)) === 'lower' ? 0.5 : 0;
}

// A lead after a word: lower case then upper case, letters of two scripts in one word, a mathematical sign after a word,
// a digit before an accented capital.
function joinPoints(text: string, start: number, before: UnitKind, lead: UnitKind): number {
  const beforeUnit = text.charCodeAt(start - 1);
  const leadUnit = text.charCodeAt(start);
  if (before === 'lower' && lead === 'upper') return 1.5 + mixedScript(beforeUnit, leadUnit);
  if (before === 'digit' && isLetterKind(lead)) return 1;
  if (isLetterKind(before) && isLetterKind(lead)) return mixedScript(beforeUnit, leadUnit);
  const wordBefore = isLetterKind(before) && isLetterKind(unitKind(text.charCodeAt(start - 2)));
  return wordBefore && (lead === 'symbol' || lead === 'frame') ? 2 : 0;
}

function mixedScript(a: number, b: number): number {
  return a < 0x250 === b < 0x250 ? 0 : 1.5;
}

// Two neighbours inside the sequence.
function pairPoints(text: string, at: number, a: UnitKind, b: UnitKind): number {
  if (b === 'control') return 3;
  if (b === 'frame' || a === 'frame') return a === b ? 0 : 1;
  if (a === 'lower' && b === 'upper') return 1.5;
  if (isLetterKind(a) && b === 'symbol') return 2;
  if (a === 'lower' && isOddVowel(text.charCodeAt(at)) && text.charCodeAt(at - 1) > 0x7f) return 2;
  if (isSignKind(a) && (isSignKind(b) || b === 'opening-quote')) return 1.5;
  if (a === 'opening-quote' && b === 'symbol') return 1.5;
  return a === 'symbol' && isLetterKind(b) ? 1 : 0;
}

// œ Œ Ÿ never follow an accented letter.
function isOddVowel(unit: number): boolean {
  return unit === 0x153 || unit === 0x152 || unit === 0x178;
}

function isSignKind(kind: UnitKind): boolean {
  return kind === 'symbol' || kind === 'word-end-sign';
}

// A continuation between a lead and what follows: an opening quotation mark or a sign in the middle of a word.
function insidePoints(before: UnitKind, here: UnitKind, next: UnitKind): number {
  if (here === 'no-break-space' && isLetterKind(before)) return next === 'space' ? 1.5 : 0;
  if (!isLetterKind(next)) return here === 'word-end-sign' && isLetterKind(before) ? 0.5 : 0;
  if (!isLetterKind(before)) return 0;
  if (before === 'upper' && here === 'lower' && next === 'upper') return 1.5;
  if (here === 'opening-quote' || here === 'word-end-sign') return 2;
  return here === 'closing-quote' ? 1.5 : 0;
}
