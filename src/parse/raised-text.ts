// Line breaks and superscripts inside a cell, which plain text would run together: `416<br>640` is not 416,640, and `95.2<sup>1</sup>` is
// not 95.21. While a cell is read they are private characters; `settle` turns these into text.

export const lineBreak = '\ue001';
export const raisedStart = '\ue002';
export const raisedEnd = '\ue003';

const marks = /[\ue001-\ue003]/;
/** From a digit's superscript up to its end, a line break or the end of the cell: the closing tag is often missing. */
const raised = /(?<=\d)\ue002(\d[^\ue001-\ue003]*)\ue003?/g;
const number = /^\s*[-+\u2212]?\.?\d[\d.,]*\s?(?:%|[a-z]{1,3})?(?: \([^()]*\))?\s*$/i;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Returns a cell's text without marks: digits after a digit superscript (`10³`), other such text in brackets, breaks between numbers a slash, else a space. */
export function settle(text: string): string {
  if (!marks.test(text)) return text;
  const lines = text
    .replace(raised, (_, inner: string) =>
      /^\d+$/.test(inner) ? Array.from(inner, (digit) => superscripts[Number(digit)]).join('') : ` (${inner.trim()})`,
    )
    .replace(/[\ue002\ue003]/g, '')
    .split(lineBreak);
  return lines.every((line) => number.test(line)) ? lines.map((line) => line.trim()).join(' / ') : lines.join(' ');
}
