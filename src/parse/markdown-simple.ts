// The plain text of cells whose inline markup leaves no doubt, without remark: nine of ten cells with markup are such.
// Everything else is declined. Held to remark-gfm by the differential test.
import {type InlineText, trimSpaces} from './markdown-plain.ts';
import {lineBreak, settle} from './raised-text.ts';

const special = /[\\*_~`[\]<&!]/;
// GFM makes links of these wherever they stand, and what follows up to a space belongs to them.
const address = /www\.|:\/\/|@|mailto:|xmpp:/i;
// One piece of markup that means the same whatever is around it: a link or image, a code span, emphasis between
// spaces, an escaped character, a line break.
const piece =
  /!?\[([^\\*_~`[\]<&!^@\s](?:[^\\*_~`[\]<&!@]*[^\\*_~`[\]<&!@\s])?)\]\([^\s()<>\\`]*\)|`([^`\\|\s](?:[^`\\|]*[^`\\|\s])?)`|(?<!\S)(\*\*|__|\*|_|~~)([^\s\\*_~`[\]<&!](?:[^\\*_~`[\]<&!]*[^\s\\*_~`[\]<&!])?)\3(?!\S)|\\([!-/:-@[-`{-~])|<br *\/?>/g;
const mask = '\ue000';
const escape = /\\([!-/:-@[-`{-~])/g;
const wrapped = /^(\*\*|__|\*|_|~~)(.+)\1$/;
const harmlessAmpersand = /&(?![#A-Za-z][^&]*;)/g;
const harmlessLess = /<(?![A-Za-z/!?]|\S*@)/g;
const insideWord = /(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])/gu;

/** The text of a cell whose markup leaves no doubt; null where remark has to say. Linear in the text. */
export function readSimple(text: string): InlineText | null {
  if (text.includes(mask)) return null;
  const plain = literal(text) ?? escaped(text);
  if (plain !== null) return {plain, literals: /[*_~]/.test(plain) ? [{start: 0, end: text.length}] : [], comments: []};
  const joined = /\\[*_~]/.test(text) ? null : unmasked(ofPieces(masked(text)));
  return joined === null ? null : {plain: joined, literals: [], comments: []};
}

/** Underscores inside words are never markup; a private character stands in for them while pieces are told apart. */
function masked(text: string): string {
  return !text.includes('_') ? text : text.replace(insideWord, (run) => mask.repeat(run.length));
}

function unmasked(plain: string | null): string | null {
  return plain?.replaceAll(mask, '_') ?? null;
}

/** Characters of markup that mean themselves here: `88.3*`, `<5%`, `A & B`, `snake_case`. */
function literal(text: string): string | null {
  const rest = masked(text).replace(harmlessAmpersand, ' ').replace(harmlessLess, ' ').replace(/[\]!]/g, ' ');
  const runs = rest.match(/\*+|_+|~+/g) ?? [];
  if (new Set(runs.map((run) => run[0])).size !== runs.length) return null;
  return special.test(rest.replace(/[*_~]/g, '')) ? null : text;
}

/** Words and escaped characters alone: `gpt\\_4`. */
function escaped(text: string): string | null {
  if (special.test(text.replace(escape, '')) || address.test(text)) return null;
  return text.replace(escape, '$1');
}

/** Plain words and pieces of markup side by side, the whole perhaps emphasised: `**[GPT-5](https://example.org)** (new)`. */
function ofPieces(text: string): string | null {
  const inner = wrapped.exec(text)?.[2];
  if (inner !== undefined && !/[*_~\\`]/.test(inner) && inner.trim() === inner) return ofPieces(inner);
  const rest = text.replace(piece, '');
  if (special.test(rest) || address.test(rest)) return null;
  let isAddress = false;
  const plain = text.replace(
    piece,
    (_, label?: string, code?: string, _mark?: string, word?: string, character?: string) => {
      isAddress ||= address.test(label ?? word ?? '');
      return label ?? code ?? word ?? character ?? lineBreak;
    },
  );
  if (isAddress) return null;
  return trimSpaces(settle(plain));
}
