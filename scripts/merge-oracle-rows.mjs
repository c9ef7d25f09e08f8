// Tables whose rows have no name: what a merge must hold, by counting rows. Shares no code with the program.

/** Three-way value of a cell: undefined where both sides changed it in two ways. */
function threeWay(base, ours, theirs) {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

const textOf = (cells) => JSON.stringify(cells);
const shared = (one, other) => one.filter((cell, at) => cell !== '' && cell === other[at]).length;
const isAlike = (one, other) =>
  shared(one, other) * 2 >= one.filter((cell) => cell !== '').length && shared(one, other) > 0;

/**
 * Adds to `differs` what the merged rows miss or have too many of, and to `clashes` the rows that both sides changed in two ways, or one
 * changed and the other removed. Rows are lists of cells without those that number them; `merged` may be null.
 */
export function compareRows({base, ours, theirs, merged}, {differs, clashes}) {
  const counts = {base: countOf(base), ours: countOf(ours), theirs: countOf(theirs)};
  const expected = expectedCounts(counts);
  const edits = editedByBoth(counts);
  for (const {was, one, other} of edits) {
    const text = textOf(was).slice(0, 80);
    if (one === null || other === null) {
      clashes.push(`${text}: removed and changed`);
      continue;
    }
    const cells = was.map((cell, at) => threeWay(cell, one[at], other[at]));
    if (cells.includes(undefined) || one.length !== was.length || other.length !== was.length)
      clashes.push(`${text}: changed in two ways`);
    else {
      for (const [cellsOf, step] of [
        [one, -1],
        [other, -1],
        [cells, 1],
      ])
        expected.set(textOf(cellsOf), (expected.get(textOf(cellsOf)) ?? 0) + step);
    }
  }
  if (merged === null) return;
  const found = countOf(merged);
  for (const text of new Set([...expected.keys(), ...found.keys()])) {
    const [should, is] = [Math.max(0, expected.get(text) ?? 0), found.get(text) ?? 0];
    if (should !== is) differs.push(`row ${text.slice(0, 80)}: ${is} times, not ${should}`);
  }
}

function countOf(rows) {
  const counts = new Map();
  for (const cells of rows) counts.set(textOf(cells), (counts.get(textOf(cells)) ?? 0) + 1);
  return counts;
}

/** What both sides' additions and removals of whole rows make of the base; what both did alike is done once. */
function expectedCounts({base, ours, theirs}) {
  const expected = new Map();
  for (const text of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [was, one, other] = [base, ours, theirs].map((side) => side.get(text) ?? 0);
    expected.set(text, one === other ? one : one + other - was);
  }
  return expected;
}

/** Names, or links in them, that both sides changed in two ways, or one removed: rows of the base that are gone, by likeness. */
export function renamedByBoth(base, ours, theirs) {
  return editedByBoth({base: countOf(base), ours: countOf(ours), theirs: countOf(theirs)}).map(({was}) => was);
}

/**
 * Rows of the base that neither side has any more, each with the new row of either side that it became, null where it was removed; without
 * those of which both sides made the same.
 */
function editedByBoth({base, ours, theirs}) {
  const goneOf = (side) => [...base.keys()].filter((text) => (side.get(text) ?? 0) < base.get(text));
  const gone = new Set(goneOf(ours).filter((text) => (theirs.get(text) ?? 0) < base.get(text)));
  const became = [ours, theirs].map((side) => {
    const fresh = [...side.keys()]
      .filter((text) => side.get(text) > (base.get(text) ?? 0))
      .map((text) => JSON.parse(text));
    const pairs = goneOf(side)
      .flatMap((text) =>
        fresh.flatMap((row) =>
          isAlike(JSON.parse(text), row) ? [{text, row, cells: shared(JSON.parse(text), row)}] : [],
        ),
      )
      .sort((one, other) => other.cells - one.cells);
    const taken = new Set();
    const found = new Map();
    for (const {text, row} of pairs) {
      if (found.has(text) || taken.has(row)) continue;
      found.set(text, row);
      taken.add(row);
    }
    return found;
  });
  return [...gone].flatMap((text) => {
    const [one = null, other = null] = became.map((found) => found.get(text));
    return textOf(one) === textOf(other) ? [] : [{was: JSON.parse(text), one, other}];
  });
}
