// The prose about a table: the blocks just before it and just after it, as sentences.
import {partitionPoint} from '../../model/partition-point.ts';
import type {Document, Table} from '../../model/table.ts';
import {sentencesOf, type Sentence} from './sentences.ts';

/** How far a paragraph may be from its table; one heading and an image caption fit between. */
const reach = 400;

/** For each table its sentences, in document order; a paragraph between two tables belongs to both. A bisection a table. */
export function proseOfTables(document: Document): ReadonlyMap<Table, readonly Sentence[]> {
  const sentences = sentencesOf(document);
  const tables = document.tables;
  return new Map(
    tables.map((table, at) => {
      const from = Math.max(table.span.start - reach, tables[at - 1]?.span.end ?? 0);
      const to = Math.min(table.span.end + reach, tables[at + 1]?.span.start ?? document.text.length);
      return [table, sentences.slice(firstFrom(sentences, from), firstFrom(sentences, to))];
    }),
  );
}

/** Place of the first sentence that begins at the offset or after it. */
function firstFrom(sentences: readonly Sentence[], offset: number): number {
  return partitionPoint(sentences.length, (at) => (sentences[at]?.start ?? 0) < offset);
}
