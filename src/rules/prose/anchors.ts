// Links to places of the same document, and the places there are: headings, and elements with an id or a name.
import type {Document} from '../../model/table.ts';
import type {Span} from '../../model/text.ts';
import {decodePart} from '../../text/decode-part.ts';
import {matchParts, proseParts} from './prose-parts.ts';

export interface AnchorLink {
  readonly name: string;
  readonly span: Span;
}

/** Links of the form `[text](#name)`, in document order. Linear. */
export function anchorLinks(document: Document): AnchorLink[] {
  return matchParts(proseParts(document, '](#', 'code'), /\]\(#([^()\s]+)\)/gu).map(({groups: [name = ''], start}) => {
    return {name, span: {start: start + 2, end: start + 3 + name.length}};
  });
}

/** Folded names of all places that a link may lead to. */
export function anchorTargets({text, headings}: Document): ReadonlySet<string> {
  const written = [...text.matchAll(/\b(?:id|name)\s*=\s*["']?([^"'\s>]+)|\{#([^}\s]+)\}/giu)];
  return new Set([
    ...headings.flatMap((heading) => {
      const source = text.slice(heading.span.start, heading.span.end);
      const pictures = source.includes('![') ? [foldAnchor(withoutPictures(source))] : [];
      return [foldAnchor(heading.text), foldAnchor(withoutEmoji(heading.text)), ...pictures];
    }),
    ...written.map((match) => foldAnchor(match[1] ?? match[2] ?? '')),
  ]);
}

/** A picture's words are not part of a heading's name. */
function withoutPictures(source: string): string {
  return source.replace(/!\[[^\]]*\]\([^)]*\)/gu, '').replace(/\]\([^)]*\)/gu, ']');
}

/** `:rocket: Start` is shown as an emoji by some renderers, as a word by others; `std::map::at` is not an emoji. */
function withoutEmoji(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}:]):[a-z0-9_+-]+:(?![\p{L}\p{N}:])/gu, '');
}

/** Renderers differ in what they make of spaces, case and signs; letters and digits all of them keep. */
export function foldAnchor(name: string): string {
  return decodePart(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
