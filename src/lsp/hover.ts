// What an editor shows over a cell: the column and why it is taken for what it is, findings with their rule's page, the row's past.
import type {Hover} from 'vscode-languageserver/node';
import {columnAt, rowPastAt} from '../app/examine-document.ts';
import {contextOf} from '../app/validate-documents.ts';
import {settingOf} from '../app/shape-of.ts';
import {evidenceTexts} from '../messages/evidence-texts.ts';
import {say} from '../messages/say.ts';
import type {Place} from '../model/finding.ts';
import {placeAt, placeSpan} from '../model/place.ts';
import type {Document} from '../model/table.ts';
import type {Language, Offset} from '../model/text.ts';
import {escapeCell} from '../report/findings/markdown.ts';
import {readRulePage} from '../workspace/rule-page.ts';
import type {CheckedDocument} from './open-document.ts';
import {percent} from '../model/figures.ts';

/** Returns the hover at an offset; null where there is nothing to tell. */
export async function hoverAt(checked: CheckedDocument, offset: Offset): Promise<Hover | null> {
  const {language} = checked.world.request;
  const place = placeAt(checked.document, offset) ?? headerAt(checked.document, offset);
  const parts = [
    ...(place === null ? [] : columnText(checked, place, language)),
    ...(place === null ? [] : await rowText(checked, place, language)),
    ...ruleTexts(checked, offset, language),
  ];
  return parts.length === 0 ? null : {contents: {kind: 'markdown', value: parts.join('\n\n---\n\n')}};
}

/** The column whose header cell is at the offset. */
function headerAt({tables}: Document, offset: Offset): Place | null {
  for (const {index, headerSpans} of tables) {
    const column = headerSpans.findIndex(({start, end}) => start <= offset && offset <= end);
    if (column >= 0) return {kind: 'column', table: index, column};
  }
  return null;
}

function columnText(checked: CheckedDocument, place: Place, language: Language): string[] {
  const column = columnAt(checked, place);
  if (column === null) return [];
  const {label, role, confidence} = column;
  const reasons = evidenceTexts(column, language)
    .map((reason) => `- ${escapeCell(reason)}`)
    .join('\n');
  return [
    `${say(language, 'hover.column', {label: escapeCell(label), role, percent: percent(confidence)})}\n\n${reasons}`,
  ];
}

/** Compared with the last edition only now: typing does not wait for it. */
async function rowText(checked: CheckedDocument, place: Place, language: Language): Promise<string[]> {
  const {document, world} = checked;
  const earlier = await world.pastOf(document.source);
  if (earlier === null) return [];
  const setting = settingOf(world.request.configuration, document.source);
  const context = contextOf(document, world.request, {setting, earlier});
  const past = rowPastAt({...checked, context}, place);
  if (past === null) return [];
  if (past.before === null) return [say(language, 'explain.newRow')];
  if (past.changes.length === 0) return [say(language, 'explain.sameRow')];
  const lines = past.changes.map(({label, before, after}) =>
    say(language, 'explain.change', {label: escapeCell(label), before: escapeCell(before), after: escapeCell(after)}),
  );
  return [lines.map((line) => `- ${line}`).join('\n')];
}

/** The page of a rule without its title and table of settings: from the first section on. */
function ruleTexts({document, findings}: CheckedDocument, offset: Offset, language: Language): string[] {
  const here = findings.filter(({place, suppressed}) => {
    const {start, end} = placeSpan(document, place);
    return suppressed === null && place.kind !== 'document' && start <= offset && offset <= end;
  });
  return [...new Set(here.map(({rule}) => rule))].map((rule) => {
    const page = readRulePage(rule) ?? '';
    return `${say(language, 'hover.rule', {rule})}\n\n${page.slice(Math.max(0, page.search(/^## /m))).trim()}`;
  });
}
