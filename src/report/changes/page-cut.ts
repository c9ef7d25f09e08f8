// Long tables of a page that the service serves: it begins with their first rows, and the whole is one link away. A page that is a
// file holds everything.
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';

export interface CutView {
  /** How many of how many rows are shown. */
  readonly text: string;
  /** The same page with all rows. */
  readonly href: string;
  readonly word: string;
}

/** Up to this many rows are shown at once: a browser lays out 300 rows of 20 columns in 0.1 s. */
export const wholeRows = 300;
/** Of a longer table, these are shown at first. */
export const firstRows = 100;

/** Returns the rows to show, and what leads to the others; `wholeHref` null: all are shown. */
export function cutRows<Row>(
  rows: readonly Row[],
  {
    wholeHref,
    anchor,
    language,
  }: {readonly wholeHref: string | null; readonly anchor: string; readonly language: Language},
): {readonly rows: readonly Row[]; readonly cut: CutView | null} {
  if (wholeHref === null || rows.length <= wholeRows) return {rows, cut: null};
  const cut = {
    text: say(language, 'page.part', {shown: firstRows, count: rows.length}),
    href: `${wholeHref}#${anchor}`,
    word: say(language, 'page.showAll', {count: rows.length}),
  };
  return {rows: rows.slice(0, firstRows), cut};
}
