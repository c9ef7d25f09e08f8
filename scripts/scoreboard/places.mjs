// Findings → where they point (from 1, as the program prints it) and what they say in English.
import {sayRule} from '../../src/messages/say.ts';

/** Table, row and column of the finding and of the places related to it; -1 where it names none. */
export function relocate(document, finding) {
  const places = [finding.place, ...(finding.related ?? [])].map((place) => placeOf(document, place));
  return {...places[0], places};
}

function placeOf(document, place) {
  if (place.kind !== 'text') {
    return {table: place.table ?? -1, row: place.row ?? -1, column: place.column ?? -1, span: null};
  }
  const table = document.tables.findIndex(({span}) => span.start <= place.span.start && place.span.start <= span.end);
  return {table, row: table < 0 ? -1 : rowAt(document.tables[table], place.span.start), column: -1, span: place.span};
}

/** The body row (from 0) whose lines hold an offset; -1 for the header. */
function rowAt({rowCount, rowSpanStarts, rowSpanEnds}, offset) {
  for (let row = 0; row < rowCount; row += 1)
    if (rowSpanStarts[row] <= offset && offset <= rowSpanEnds[row]) return row;
  return -1;
}

/** The finding's sentence in English. */
export function ruleText(rules, {rule, messageId, data}) {
  const sentence = rules.find(({meta}) => meta.id === rule)?.meta.messages[messageId];
  return sentence === undefined ? `${rule}/${messageId}` : sayRule('en', sentence, data);
}
