// Findings in the order of the document, each once.
import type {Finding} from '../model/finding.ts';
import {placeSpan} from '../model/place.ts';
import type {Document} from '../model/table.ts';
import {compareText} from '../model/text.ts';

/** Returns the findings by start, then end of their place, then rule id, message id and data; equal ones once. */
export function sortFindings(document: Document, findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => {
    const {start, end} = placeSpan(document, finding.place);
    return {finding, start, end, name: `${finding.rule}/${finding.messageId}`, data: JSON.stringify(finding.data)};
  });
  keyed.sort(
    (a, b) => a.start - b.start || a.end - b.end || compareText(a.name, b.name) || compareText(a.data, b.data),
  );
  return keyed
    .filter((each, at) => {
      const before = keyed[at - 1];
      return (
        before === undefined ||
        each.start !== before.start ||
        each.end !== before.end ||
        each.name !== before.name ||
        each.data !== before.data
      );
    })
    .map((each) => each.finding);
}
