// Is an offset inside a code block or a comment? There, every character may be intentional, or invisible to readers.
import {partitionPoint} from '../../model/partition-point.ts';
import type {Document} from '../../model/table.ts';
import type {Offset} from '../../model/text.ts';

/** Returns a test for offsets; a bisection each. */
export function insideCode(document: Document): (offset: Offset) => boolean {
  const code = document.blocks.filter((block) => block.kind === 'code');
  const spans = [...code, ...document.comments].map(({span}) => span).sort((a, b) => a.start - b.start);
  return (offset) => {
    const span = spans[partitionPoint(spans.length, (at) => (spans[at]?.end ?? 0) <= offset)];
    return span !== undefined && span.start <= offset;
  };
}
