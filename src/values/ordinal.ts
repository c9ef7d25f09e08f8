// Medals, 第3名, #5, 2nd → the place they name.
import {makeNumber, type NumberValue} from './number-value.ts';

/** `第3名`, `#5`, `No. 5`, `2nd`, `=5`, `5=`, `T-5`, `1위`, `1º`, `1er`, `1-е`, `1)`: a place. */
export function readOrdinal(text: string): NumberValue | null {
  const match =
    /^第\s*(\d{1,6})\s*(?:名|位|期|批)?$/u.exec(text) ??
    /^(?:#|=|№|no\.?\s?)\s*(\d{1,6})$/iu.exec(text) ??
    /^t-(\d{1,6})$/iu.exec(text) ??
    /^(\d{1,6})(?:st|nd|rd|th|=|名|위|등|[ºª)]|ers?|re|ère|ème|-?[йея]|-?ое)$/iu.exec(text);
  return match === null ? null : makeNumber(Number(match[1]), 0, {ordinal: true});
}

const medals: Readonly<Record<string, number>> = {
  '\u{1F947}': 1,
  '\u{1F948}': 2,
  '\u{1F949}': 3,
  '\u{1F3C5}': 1,
  '\u{1F3C6}': 1,
}; // first, second, third place medal; sports medal and trophy stand for the first

const anyPlace: Readonly<Record<string, true>> = {'\u{1F3C5}': true, '\u{1F3C6}': true, '\u{1F396}': true};

/** A medal or trophy, with its number or alone. */
export function readMedal(text: string): NumberValue | null {
  const medal = text.slice(0, 2);
  const rest = text.slice(2).trim();
  // A trophy or a sports medal marks any place: the number after it tells which.
  const place = medal in anyPlace && /^[1-9]\d{0,4}$/u.test(rest) ? Number(rest) : medals[medal];
  if (place === undefined || (rest !== '' && rest !== String(place) && !/^(?:1st|2nd|3rd)$/iu.test(rest))) return null;
  return makeNumber(place, 0, {ordinal: true});
}

const chineseDigits = '零一二三四五六七八九';

/** `第一`, `第十二名`, `第二十位`: up to 99. */
export function readChineseOrdinal(text: string): NumberValue | null {
  const groups = /^第(?<tens>[二三四五六七八九]?十)?(?<ones>[一二三四五六七八九])?(?:名|位)?$/u.exec(text)?.groups;
  if (groups === undefined) return null;
  const tens = groups['tens'];
  const ten = tens === undefined ? 0 : tens.length === 1 ? 1 : chineseDigits.indexOf(tens.charAt(0));
  const place = ten * 10 + (groups['ones'] === undefined ? 0 : chineseDigits.indexOf(groups['ones']));
  return place === 0 ? null : makeNumber(place, 0, {ordinal: true});
}
