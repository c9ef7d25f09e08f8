// One cause, one finding: text that was decoded wrongly looks wrong to many rules. What is inside a region that
// `mojibake` reports is left to that rule; only the structure of its tables (counted by pipes) is still checked.
import {partitionPoint} from '../model/partition-point.ts';
import type {Finding} from '../model/finding.ts';
import {placeSpan} from '../model/place.ts';
import type {Document} from '../model/table.ts';
import type {Span} from '../model/text.ts';

const explaining = 'mojibake';

/** These count cells: they also apply to damaged text. */
const notExplained: ReadonlySet<string> = new Set([
  'surplus-cell',
  'short-row',
  'table-not-rendered',
  'rule-crashed',
  explaining,
]);

/** Returns the findings that no mojibake finding explains. A bisection a finding. */
export function dropExplained(document: Document, findings: readonly Finding[]): readonly Finding[] {
  const regions = findings.flatMap((finding) => (finding.rule === explaining ? regionsOf(document, finding) : []));
  if (regions.length === 0) return findings;
  const joined = joinRegions(regions);
  return findings.filter(
    (finding) => notExplained.has(finding.rule) || !touches(joined, placeSpan(document, finding.place)),
  );
}

function regionsOf(document: Document, finding: Finding): Span[] {
  return [finding.place, ...(finding.related ?? [])].map((place) => {
    return place.kind === 'document' ? {start: 0, end: document.text.length + 1} : placeSpan(document, place);
  });
}

/** Ascending and apart. */
function joinRegions(regions: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const region of [...regions].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && region.start <= last.end)
      joined[joined.length - 1] = {start: last.start, end: Math.max(last.end, region.end)};
    else joined.push(region);
  }
  return joined;
}

function touches(regions: readonly Span[], {start, end}: Span): boolean {
  const region = regions[partitionPoint(regions.length, (at) => (regions[at]?.end ?? 0) <= start)];
  return region !== undefined && region.start < Math.max(end, start + 1);
}
