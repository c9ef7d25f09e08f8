// The prose of a document as sentences with their places. Tables, code and raw HTML are left out.
import type {Document} from '../../model/table.ts';

export interface Sentence {
  readonly text: string;
  /** Offset of its first character in the document's text. */
  readonly start: number;
  /** Number of the block (from 0, prose blocks only): sentences of one paragraph have the same. */
  readonly block: number;
}

/** Sentences of paragraphs and headings, in document order. Linear. */
export function sentencesOf(document: Document): Sentence[] {
  return document.blocks.flatMap(({kind, span}, block) => {
    if (kind !== 'paragraph' && kind !== 'heading') return [];
    return splitSentences(document.text.slice(span.start, span.end)).map(({text, at}) => ({
      text,
      start: span.start + at,
      block,
    }));
  });
}

/** Ends at 。！？； and at `. ` before a capital or a Chinese character; the points of numbers and abbreviations do not end a sentence. */
function splitSentences(text: string): {text: string; at: number}[] {
  const sentences: {text: string; at: number}[] = [];
  const end = /[。！？；!?;]+|\.(?=\s+[\p{Lu}\p{Script=Han}]|\s*$)|\n\s*\n/gu;
  let at = 0;
  for (const match of text.matchAll(end)) {
    sentences.push({text: text.slice(at, match.index), at});
    at = match.index + match[0].length;
  }
  if (at < text.length) sentences.push({text: text.slice(at), at});
  return sentences.filter((sentence) => sentence.text.trim() !== '');
}
