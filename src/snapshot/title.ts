// What a board is called where people read of it: never after one of its columns.

interface TitleSource {
  readonly headingPath: readonly string[];
  readonly caption: string;
  /** Id that the configuration pins. */
  readonly pinned: string | undefined;
  readonly source: string;
}

/** Returns the nearest heading, else the caption, the pinned id, or the document's name. */
export function boardTitle({headingPath, caption, pinned, source}: TitleSource): string {
  // A heading may be a picture without words.
  const heading = headingPath.findLast((part) => /[\p{L}\p{N}]/u.test(part));
  return heading ?? (caption === '' ? (pinned ?? documentName(source)) : caption);
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
