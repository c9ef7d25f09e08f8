// Sizes in bytes for what leaves the program; pure folders have no TextEncoder.

/** Returns the bytes that a text takes in UTF-8; a lone surrogate counts three. */
export function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
