// Readings that a person picked or typed on the repair page → the text with them. Fields are named by place and length of what they replace.

export interface Pick {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A reading is a character or two. */
const longestPick = 8;

const idPattern = /^(\d{1,9})-(\d{1,2})$/;

/**
 * Picks of a form, by place; fields that are none are left out. `pick-ID` is the code of a reading, `type-ID` a text that somebody typed
 * and that wins over it, `same-ID` the code of the character that was there and the ids of equal ones: these get the same choice, unless
 * they have one of their own.
 */
export function readPicks(form: FormData): Pick[] {
  const fields = (kind: string): [id: string, value: string][] =>
    [...form.entries()].flatMap(([name, value]) =>
      name.startsWith(`${kind}-`) && typeof value === 'string' ? [[name.slice(kind.length + 1), value.trim()]] : [],
    );
  const texts = new Map<string, string>();
  for (const [id, code] of fields('pick')) {
    const text = readCode(code);
    if (text !== null) texts.set(id, text);
  }
  for (const [id, typed] of fields('type')) if (typed !== '' && isShort(typed)) texts.set(id, typed);
  for (const [id, value] of fields('same')) {
    const [before = '', ...equal] = value.split(' ');
    const [was, choice] = [readCode(before), texts.get(id)];
    if (choice === undefined) continue;
    for (const other of equal) if ((texts.get(other) ?? was) === was) texts.set(other, choice);
  }
  return [...texts].flatMap(([id, text]) => pickOf(id, text)).sort((a, b) => a.offset - b.offset);
}

function pickOf(id: string, text: string): Pick[] {
  const [, offset, length] = idPattern.exec(id) ?? [];
  return offset === undefined || length === undefined ? [] : [{offset: Number(offset), length: Number(length), text}];
}

function isShort(text: string): boolean {
  return [...text].length <= longestPick && !/\p{Cc}/u.test(text);
}

/** `5b66-3002` → 学。; null if it has another form. */
function readCode(code: string): string | null {
  const parts = code === '' ? [] : code.split('-');
  if (parts.length > longestPick || !parts.every((part) => /^[0-9a-f]{1,6}$/.test(part))) return null;
  const points = parts.map((part) => Number.parseInt(part, 16));
  return points.every((point) => point <= 0x10_ff_ff) ? String.fromCodePoint(...points) : null;
}

/** The text with each pick in its place; overlapping ones and those outside the text are left out. */
export function applyPicks(text: string, picks: readonly Pick[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const pick of picks) {
    if (pick.offset < at || pick.offset + pick.length > text.length) continue;
    parts.push(text.slice(at, pick.offset), pick.text);
    at = pick.offset + pick.length;
  }
  return parts.join('') + text.slice(at);
}
