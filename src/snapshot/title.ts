// What a board is called where people read of it: never after one of its columns.

interface TitleSource {
  readonly headingPath: readonly string[];
  readonly caption: string;
  /** Id that the configuration pins. */
  readonly pinned: string | undefined;
  readonly source: string;
  /** A bold line above the table, or the page's title; absent or empty: there is neither, or only the canonical text is left. */
  readonly named?: string;
}

/** Returns the nearest heading, else the caption, the pinned id, what the text calls the table, or the document's name. */
export function boardTitle({headingPath, caption, pinned, source, named = ''}: TitleSource): string {
  // A heading may be a picture without words.
  const heading = headingPath.map(headingText).findLast((part) => /[\p{L}\p{N}]/u.test(part));
  return heading ?? (caption || (pinned ?? (named || documentName(source))));
}

/** Markdown takes front matter for a heading: its title is one, its other lines are not. */
function headingText(heading: string): string {
  const lines = heading.split('\n');
  const isFrontMatter =
    lines.every((line) => /^[\w-]+:(?:\s|$)/.test(line)) && (lines.length > 1 || /^title:/i.test(heading));
  if (!isFrontMatter) return heading;
  const title = lines.find((line) => /^title:/i.test(line)) ?? '';
  return title.replace(/^title:\s*/i, '').replace(/^(["'])(.*)\1$/, '$2');
}

/** `REV:boards/imaging.md` → `imaging`; a file named after a day is called as its folder. */
export function documentName(source: string): string {
  const parts = source
    .replace(/[?#].*$/, '')
    .split(/[/\\:]/)
    .map((part) => part.replace(/\.[A-Za-z]{1,8}$/, ''))
    .filter((part) => part !== '');
  return parts.findLast((part) => /\p{L}/u.test(part)) ?? parts.at(-1) ?? source;
}
