// Is an offset inside a code block or a comment? There, every character may be meant, or nobody reads it.
import type {Document} from '../../model/table.ts';
import type {Offset} from '../../model/text.ts';

/** Returns a test for offsets; a bisection each. */
export function insideCode(document: Document): (offset: Offset) => boolean {
  const code = document.blocks.filter((block) => block.kind === 'code');
  const spans = [...code, ...document.comments].map(({span}) => span).sort((a, b) => a.start - b.start);
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    return span !== undefined && span.start <= offset;
  };
}
