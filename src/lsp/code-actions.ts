// What an editor offers at a place: the fixes of its findings, suppressing one, sorting rows by score, repairing the document.
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {examineDocument} from '../app/examine-document.ts';
import {sortByScore} from '../app/sort-by-score.ts';
import {readDocument} from '../app/read-document.ts';
import {repairDocument} from '../app/repair-document.ts';
import {detectDamage} from '../encoding/detect-damage.ts';
import {fixDocument} from '../fix/index.ts';
import {say} from '../messages/say.ts';
import type {Edit, Finding} from '../model/finding.ts';
import {placeSpan} from '../model/place.ts';
import {baseFor} from '../workspace/base-for.ts';
import type {Workspace} from '../workspace/workspace.ts';
import {diagnosticsOf} from './diagnostics.ts';
import type {CheckedDocument} from './open-document.ts';
import {suppressionEdit} from './suppress.ts';

/** Actions whose edits take time: made when the user chooses one. */
export type DeferredEdit = 'repair' | 'fixAll';

export interface DeferredData {
  readonly uri: string;
  readonly edit: DeferredEdit;
}

/** Returns the actions for a range, the likeliest first. */
export function codeActionsFor(
  checked: CheckedDocument,
  text: TextDocument,
  range: Range,
  {only}: CodeActionContext,
): CodeAction[] {
  const {language} = checked.world.request;
  const [from, to] = [text.offsetAt(range.start), text.offsetAt(range.end)];
  const findings = checked.findings.filter(({place, suppressed}) => {
    const {start, end} = placeSpan(checked.document, place);
    return suppressed === null && start <= to && end >= from;
  });
  const actions = [
    ...findings.flatMap((finding) => fixAction(checked, text, finding)),
    ...findings.flatMap((finding) => suppressAction(checked, text, finding)),
    ...rankActions(checked, text, from, to),
    ...(detectDamage(checked.document.text).some(({repairable}) => repairable)
      ? [deferred(text, 'repair', CodeActionKind.QuickFix, say(language, 'lsp.repair'))]
      : []),
    ...(checked.findings.some(({fix, suppressed}) => fix?.safety === 'safe' && suppressed === null)
      ? [deferred(text, 'fixAll', CodeActionKind.SourceFixAll, say(language, 'lsp.fixAll'))]
      : []),
  ];
  return only === undefined ? actions : actions.filter(({kind = ''}) => only.some((each) => isKind(kind, each)));
}

function isKind(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

function fixAction(checked: CheckedDocument, text: TextDocument, finding: Finding): CodeAction[] {
  const {fix, rule} = finding;
  if (fix === undefined || fix.safety === 'display' || fix.edits.length === 0) return [];
  const isSafe = fix.safety === 'safe';
  const title = say(checked.world.request.language, isSafe ? 'lsp.fix' : 'lsp.fixUnsafe', {rule});
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      isPreferred: isSafe,
      diagnostics: diagnosticsOf({...checked, findings: [finding]}, text),
      edit: editOf(text, toTextEdits(text, fix.edits)),
    },
  ];
}

function suppressAction(checked: CheckedDocument, text: TextDocument, finding: Finding): CodeAction[] {
  const {language} = checked.world.request;
  const edit = suppressionEdit(checked.document, finding, say(language, 'lsp.reason'));
  if (edit === null) return [];
  return [
    {
      title: say(language, 'lsp.suppress', {rule: finding.rule}),
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf({...checked, findings: [finding]}, text),
      edit: editOf(text, toTextEdits(text, [edit])),
    },
  ];
}

function rankActions(checked: CheckedDocument, text: TextDocument, from: number, to: number): CodeAction[] {
  const table = checked.document.tables.find(({span}) => span.start <= to && span.end >= from);
  const edits = table === undefined ? null : sortByScore(table, checked.context.shapeOf(table));
  if (edits === null || edits.length === 0) return [];
  return [
    {
      title: say(checked.world.request.language, 'lsp.sortByScore'),
      kind: CodeActionKind.RefactorRewrite,
      edit: editOf(text, toTextEdits(text, edits)),
    },
  ];
}

function deferred({uri}: TextDocument, edit: DeferredEdit, kind: CodeActionKind, title: string): CodeAction {
  const data: DeferredData = {uri, edit};
  return {title, kind, data};
}

/** Returns the edits of a deferred action. @throws SOURCE_… */
export async function deferredEdits(
  edit: DeferredEdit,
  checked: CheckedDocument,
  text: TextDocument,
  workspace: Workspace,
): Promise<TextEdit[]> {
  const before = text.getText();
  const after = edit === 'repair' ? await repairedText(before, checked, workspace) : await fixedText(before, checked);
  return replaceText(text, before, after);
}

/** Characters that are lost come from the last clean version in git, where there is one. */
async function repairedText(before: string, {document, world}: CheckedDocument, workspace: Workspace): Promise<string> {
  const {source} = document;
  const base = await baseFor(source, {lang: world.request.language}, workspace);
  const request = {source, ...base};
  return (await repairDocument(new TextEncoder().encode(before), request, world.environment)).text;
}

async function fixedText(before: string, {document, world}: CheckedDocument): Promise<string> {
  const {source, format, select} = document;
  const now = world.environment.clock.now();
  const check = async (text: string): Promise<readonly Finding[]> =>
    examineDocument(await readDocument(text, {source, format, select}), world.request, {now, earlier: null}).findings;
  return (await fixDocument({text: before, unsafe: false, check})).text;
}

/** One edit around all that differs: what is before and after it keeps its marks and folds. */
function replaceText(text: TextDocument, before: string, after: string): TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - start && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1;
  const edit = {span: {start, end: before.length - tail}, text: after.slice(start, after.length - tail)};
  return toTextEdits(text, [edit]);
}

export function toTextEdits(text: TextDocument, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({span, text: newText}) => ({
    range: {start: text.positionAt(span.start), end: text.positionAt(span.end)},
    newText,
  }));
}

/** With the version: an editor refuses edits of a text that has changed since. */
export function editOf({uri, version}: TextDocument, edits: TextEdit[]): NonNullable<CodeAction['edit']> {
  return {documentChanges: [{textDocument: {uri, version}, edits}]};
}
