// `explain`: a rule's page, or one finding with its evidence: the column and why it has its role, the fix as edits, the row's past.
import {z} from 'zod';
import {columnAt, examineDocument, openPast, rowPastAt, showEdits} from '../../app/examine-document.ts';
import {readDocument} from '../../app/read-document.ts';
import {settingOf} from '../../app/shape-of.ts';
import {messageRenderer, type ValidateRequest} from '../../app/validate-documents.ts';
import {evidenceTexts} from '../../messages/evidence-texts.ts';
import {say} from '../../messages/say.ts';
import {joinPhrases} from '../../model/join-words.ts';
import {usageError} from '../../model/errors.ts';
import type {RuleMeta} from '../../model/rule.ts';
import type {Language} from '../../model/text.ts';
import {toRecords} from '../../report/findings/finding-record.ts';
import {readRulePage} from '../../workspace/rule-page.ts';
import {environmentFor, requestFor, textInput} from '../documents.ts';
import {findingLine, findingOutput, toFindingOutput} from '../finding-output.ts';
import type {Tool, ToolWorld} from '../tool.ts';
import {unknownRule} from '../../workspace/unknown-rule.ts';

const input = z.object({
  rule: z.string().optional().describe('Id of a rule'),
  path: z.string().optional().describe('The document of a finding'),
  ...textInput,
  fingerprint: z.string().optional().describe('Fingerprint of a finding, from `validate`'),
  against: z.string().optional().describe('As given to `validate`'),
});

const place = z.object({line: z.int(), column: z.int()});

const output = z.object({
  rule: z.object({
    id: z.string(),
    summary: z.string(),
    group: z.string(),
    severity: z.string(),
    fix: z.string(),
    page: z.string().nullable().describe('Markdown: why, examples, options, known misses; null for a plugin'),
  }),
  finding: findingOutput.extend({data: z.record(z.string(), z.unknown())}).optional(),
  edits: z.array(z.object({start: place, end: place, before: z.string(), after: z.string()})).optional(),
  column: z
    .object({label: z.string(), role: z.string(), confidence: z.number(), evidence: z.array(z.string())})
    .optional()
    .describe('The column that the finding is about, and why it was taken for what it is'),
  row: z
    .object({
      isNew: z.boolean(),
      firstSeen: z.string().nullable(),
      changes: z.array(z.object({label: z.string(), before: z.string(), after: z.string()})),
    })
    .optional()
    .describe('What changed in the row since the last edition'),
});

type Output = z.infer<typeof output>;

export const explainTool: Tool<typeof input, typeof output> = {
  name: 'explain',
  title: 'Explain a rule or a finding',
  description:
    'Tells why a rule exists, with examples; or, given a document and the fingerprint of a finding, its evidence: data, the role of ' +
    'the column, the edits of its fix, and what changed in the row.',
  input,
  output,
  writes: () => false,
  async call({rule, path, text, fingerprint, ...settings}, world) {
    const request = await requestFor({text, ...settings}, world);
    if (rule !== undefined && fingerprint === undefined) {
      const content = {rule: ruleOutput(metaOf(rule, request), request)};
      return {text: content.rule.page ?? `${content.rule.id}: ${content.rule.summary}`, content};
    }
    if (fingerprint === undefined || (path === undefined) === (text === undefined)) throw usageError('rule-or-finding');
    const content = await explainFinding(path ?? '-', fingerprint, text, request, world);
    return {text: textOf(content, request.language), content};
  },
};

async function explainFinding(
  location: string,
  fingerprint: string,
  text: string | undefined,
  request: ValidateRequest,
  world: ToolWorld,
): Promise<Output> {
  const environment = environmentFor(request, text, world);
  const source = location === '-' ? request.stdinName : location;
  const {format, encoding, select} = settingOf(request.configuration, source) ?? {};
  const {bytes, mediaType} = await environment.sources.read(location, world.workspace.signal);
  const document = await readDocument(bytes, {source, format, mediaType, encoding, select, vote: request.vote});
  const earlier = await openPast(source, request, environment);
  const examined = examineDocument(document, request, {now: environment.clock.now(), earlier});
  const finding = examined.findings.find((each) => each.fingerprint === fingerprint);
  const [record] = finding === undefined ? [] : toRecords(document, [finding], messageRenderer(request));
  if (finding === undefined || record === undefined) throw usageError('no-such-finding', {source, fingerprint});
  const column = columnAt(examined, finding.place);
  const row = rowPastAt(examined, finding.place);
  return {
    rule: ruleOutput(metaOf(finding.rule, request), request),
    finding: {...toFindingOutput(record), data: {...record.data}},
    ...(finding.fix === undefined ? {} : {edits: showEdits(document, finding.fix.edits)}),
    ...(column === null
      ? {}
      : {
          column: {
            label: column.label,
            role: column.role,
            confidence: column.confidence,
            evidence: evidenceTexts(column, request.language),
          },
        }),
    ...(row === null
      ? {}
      : {row: {isNew: row.before === null, firstSeen: row.firstSeen, changes: row.changes.map((each) => ({...each}))}}),
  };
}

/** The facts without the page: who needs it asks for the rule. */
function textOf({rule, finding, edits, column, row}: Output, language: Language): string {
  const lines = [
    ...(finding === undefined ? [] : [findingLine(finding)]),
    rule.summary,
    ...(column === undefined
      ? []
      : [
          say(language, 'explain.column', {
            ...column,
            confidence: column.confidence.toFixed(2),
            evidence: joinPhrases(column.evidence, language),
          }),
        ]),
    ...(edits ?? []).map(({start, before, after}) =>
      say(language, 'explain.edit', {...start, before: JSON.stringify(before), after: JSON.stringify(after)}),
    ),
    ...(row === undefined ? [] : [rowText(row, language)]),
  ];
  return lines.join('\n');
}

function rowText({isNew, changes}: NonNullable<Output['row']>, language: Language): string {
  if (isNew) return say(language, 'explain.newRow');
  if (changes.length === 0) return say(language, 'explain.sameRow');
  return changes.map((change) => say(language, 'explain.change', change)).join('\n');
}

function metaOf(id: string, {rules}: Pick<ValidateRequest, 'rules'>): RuleMeta {
  const rule = rules.find(({meta}) => meta.id === id);
  if (rule === undefined)
    throw unknownRule(
      id,
      rules.map(({meta}) => meta.id),
    );
  return rule.meta;
}

function ruleOutput({id, summary, group, severity, fix}: RuleMeta, {language}: ValidateRequest): Output['rule'] {
  return {id, summary: summary[language], group, severity, fix, page: readRulePage(id)};
}
