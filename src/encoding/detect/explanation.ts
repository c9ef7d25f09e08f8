// Texts that explain mojibake show it: in code, in quotation marks, beside what it should read, in sentences about encodings. Such places
// are not evidence of damage.
const vocabulary =
  /mojibake|\butf-?8\b|encoding|\bdecod|charset|code ?page|latin-?1|windows-125|\bcp125|iso-8859|\bunicode\b|乱码|亂碼|编码|編碼|字符集|文字化け|文字コード|кодиров|encodage|kodierung|codificaci|codificaç|kodowani/iu;
const opening = '`"\'“‘«「『„‚(（[<{';
const closing = '`"\'”’»」』“‘)）]>}';
// Characters around a place in which the vocabulary counts.
const reach = 300;
const lineReach = 2000;
// Characters before a suspect that a right twin shares; half of them is two words.
const twinReach = 20;
// Up to a space, or to a tag of HTML.
const wordPattern = /^[^\s<]*/u;

/** Damaged text and what it reads as once decoded (empty if unknown). */
export interface Suspect {
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
}

/** Whether a suspect is in a place where the text explains mojibake. Cost: a few hundred characters around it. */
export function isExplained(text: string, suspect: Suspect): boolean {
  const word = wordAround(text, suspect);
  const line = lineAround(text, suspect);
  if (isInCodeSpan(text, line.start, suspect.start) || isBetweenTicks(text, word)) return true;
  const decodedWord = decodedText(text, word, suspect);
  if (hasBeside(text, {line, word}, decodedWord, suspect.decoded)) return true;
  if (!mentionsEncodings(text)) return false;
  if (hasRightTwin(text, {line, word})) return true;
  const near = text.slice(Math.max(0, suspect.start - reach), suspect.end + reach);
  if (!vocabulary.test(near)) return false;
  // What cannot be undone is shown for its own sake wherever encodings are the subject.
  return suspect.decoded === '' || isQuoted(text, suspect) || isQuoted(text, word) || isAloneInCell(word, suspect);
}

let lastText = '';
let lastAnswer = false;

// Asked for each suspect of the same text.
function mentionsEncodings(text: string): boolean {
  if (text !== lastText) {
    lastAnswer = vocabulary.test(text);
    lastText = text;
  }
  return lastAnswer;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly line: Stretch;
  readonly word: Stretch;
}

function wordAround(text: string, suspect: Suspect): Stretch {
  let {start, end} = suspect;
  while (start > 0 && suspect.start - start < 60 && !/\s/u.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - suspect.end < 60 && !/\s/u.test(text.charAt(end))) end++;
  return {start, end};
}

// At most 2,000 characters on each side: a text may be one line.
function lineAround(text: string, {start, end}: Suspect): Stretch {
  const before = text.slice(Math.max(0, start - lineReach), start);
  const after = text.slice(end, end + lineReach);
  const lineEnd = after.indexOf('\n');
  return {
    start: start - before.length + before.lastIndexOf('\n') + 1,
    end: end + (lineEnd === -1 ? after.length : lineEnd),
  };
}

// An odd number of backticks before it in its line: inside a code span.
function isInCodeSpan(text: string, lineStart: number, at: number): boolean {
  let ticks = 0;
  for (let i = text.indexOf('`', lineStart); i !== -1 && i < at; i = text.indexOf('`', i + 1)) ticks++;
  return ticks % 2 === 1;
}

function isBetweenTicks(text: string, {start, end}: Stretch): boolean {
  return text.charAt(start) === '`' && end - start > 1 && text.slice(end - 3, end).includes('`');
}

function isQuoted(text: string, {start, end}: Stretch): boolean {
  const inside = text.slice(start, end).replace(/[.,;:!?。，；：！？]+$/u, '');
  if (opening.includes(inside.charAt(0)) && closing.includes(inside.slice(-1))) return true;
  return (
    start > 0 && end < text.length && opening.includes(text.charAt(start - 1)) && closing.includes(text.charAt(end))
  );
}

function isAloneInCell(word: Stretch, suspect: Suspect): boolean {
  return word.start === suspect.start && word.end - suspect.end <= 1;
}

function decodedText(text: string, word: Stretch, suspect: Suspect): string {
  return suspect.decoded === ''
    ? ''
    : text.slice(word.start, suspect.start) + suspect.decoded + text.slice(suspect.end, word.end);
}

// The same words with a shorter spelling a few lines away: what one encoding prints, and what another does. What the suspect reads as does
// not count: a text shows it whichever encoding it is taken for.
function hasRightTwin(text: string, {line, word}: Place): boolean {
  const before = text.slice(Math.max(line.start, word.start - twinReach), word.start);
  if (before.trim().length < twinReach / 2) return false;
  const shown = wordPattern.exec(text.slice(word.start, word.end))?.[0] ?? '';
  const [lead, trail] = [/^[\0-\x7f]*/u.exec(shown)?.[0] ?? '', /[\0-\x7f]*$/u.exec(shown)?.[0] ?? ''];
  const first = Math.max(0, word.start - lineReach);
  const near = text.slice(first, word.end + lineReach);
  for (let at = near.indexOf(before); at !== -1; at = near.indexOf(before, at + 1)) {
    const start = at + before.length;
    const twin = wordPattern.exec(near.slice(start, start + 60))?.[0] ?? '';
    const isShorter = twin.length < shown.length && twin.length > lead.length + trail.length;
    if (isShorter && twin.startsWith(lead) && twin.endsWith(trail) && /[^\0-\x7f]/u.test(twin)) return true;
  }
  return false;
}

// The right spelling in the same line: `é appears as Ã©`. A part of other damage (`€` in `â€“`) does not count.
function hasBeside(text: string, {line, word}: Place, decodedWord: string, decoded: string): boolean {
  const bare = decodedWord.replace(/^[^\p{L}\p{N}\p{S}]+|[^\p{L}\p{N}\p{S}]+$/gu, '');
  if (bare === '' || !bare.includes(decoded)) return false;
  return isWordOf(text.slice(line.start, word.start), bare) || isWordOf(text.slice(word.end, line.end), bare);
}

function isWordOf(text: string, bare: string): boolean {
  for (let at = text.indexOf(bare); at !== -1; at = text.indexOf(bare, at + 1)) {
    if (!isForeign(text.charCodeAt(at - 1)) && !isForeign(text.charCodeAt(at + bare.length))) return true;
  }
  return false;
}

function isForeign(unit: number): boolean {
  return unit > 0x7f && unit < 0x2000 && unit !== 0xa0;
}
