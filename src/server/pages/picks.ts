// Readings that a person picked on the repair page → the text with them. Fields are named by place and length of what they replace.

export interface Pick {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A reading is a character or two. */
const longestPick = 8;

/** Picks of a form, by place; fields that are none are left out. */
export function readPicks(form: FormData): Pick[] {
  const picks: Pick[] = [];
  form.forEach((value, name) => {
    const [, offset, length] = /^pick-(\d{1,9})-(\d{1,2})$/.exec(name) ?? [];
    const text = typeof value === 'string' ? readCode(value) : null;
    if (offset === undefined || length === undefined || text === null) return;
    picks.push({offset: Number(offset), length: Number(length), text});
  });
  return picks.sort((a, b) => a.offset - b.offset);
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
