// Characters that turn text around or do not show are written out, so that a name reads the same in a report as in its bytes.

/** Bidirectional controls: U+061C, U+200E, U+200F, U+202A–202E, U+2066–2069; U+FEFF has no width and no meaning inside a text. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** C0 controls without tab and line feed, DELETE, C1 controls, lone surrogates, noncharacters: no format may hold them. */
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** Returns the text with bidirectional controls as `[U+202E]` and what no format may hold as U+FFFD. Linear. */
export function showControls(text: string): string {
  return text
    .replace(turning, (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .replace(forbidden, '\ufffd');
}

/** Returns JSON that may be in a script element: nothing closes it, and every control is an escape. Parses to the same value. */
export function embedJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(
      /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
