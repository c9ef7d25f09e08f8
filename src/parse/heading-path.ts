// The headings above a table.
import type {Heading} from '../model/table.ts';

/** Texts of the headings that are open after the last one, outermost first. */
export function headingPath(headings: readonly Heading[]): readonly string[] {
  const open: Heading[] = [];
  let level = Infinity;
  for (let at = headings.length - 1; at >= 0 && level > 1; at--) {
    const heading = headings[at];
    if (heading === undefined || heading.level >= level) continue;
    open.unshift(heading);
    level = heading.level;
  }
  return open.map((heading) => heading.text);
}
