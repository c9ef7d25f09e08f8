// `validate`: documents → findings, worst first, as many as asked for.
import {z} from 'zod';
import {validateDocuments} from '../../app/validate-documents.ts';
import {say} from '../../messages/say.ts';
import {makeReport, totalsOf} from '../../report/findings/json.ts';
import {version} from '../../workspace/package-files.ts';
import {environmentFor, requestFor, textInput} from '../documents.ts';
import {findingOutput, findingLine, toFindingOutput} from '../finding-output.ts';
import type {Tool} from '../tool.ts';

const input = z.object({
  paths: z.array(z.string()).default(['.']).describe('Files, folders or globs, relative to the working folder'),
  ...textInput,
  against: z.string().optional().describe('Also compare with the last edition: `snapshot`, or a git revision'),
  only: z.array(z.string()).default([]).describe('Ids of the only rules to run'),
  skip: z.array(z.string()).default([]).describe('Ids of rules to skip'),
  limit: z.int().min(1).max(1000).default(50).describe('Findings to return at most; the worst come first'),
});

const output = z.object({
  summary: z.object({
    documents: z.int(),
    tables: z.int(),
    rows: z.int(),
    error: z.int(),
    warning: z.int(),
    info: z.int(),
    fixable: z.int(),
    suppressed: z.int(),
  }),
  findings: z.array(findingOutput),
  omitted: z.int().describe('Findings beyond the limit'),
  failures: z.array(
    z.object({source: z.string().nullable(), code: z.string(), message: z.string(), hint: z.string().nullable()}),
  ),
});

const order = {error: 0, warning: 1, info: 2};

export const validateTool: Tool<typeof input, typeof output> = {
  name: 'validate',
  title: 'Check tables',
  description:
    'Checks the tables of Markdown, CSV, HTML, XLSX or JSON documents: broken rows, wrong ranks, impossible values, doubled ' +
    'entries, mis-decoded text. Every finding has a place, a reason and a fingerprint; `explain` tells more about one.',
  input,
  output,
  writes: () => false,
  async call({paths, text, limit, ...settings}, world) {
    const request = await requestFor({text, ...settings}, world);
    const environment = environmentFor(request, text, world);
    const outcome = await validateDocuments(text === undefined ? {...request, patterns: paths} : request, environment);
    const report = makeReport(outcome, version);
    const open = report.findings
      .filter(({suppressed}) => suppressed === null)
      .sort((a, b) => order[a.severity] - order[b.severity]);
    const shown = open.slice(0, limit);
    const {failures: _, ...summary} = totalsOf(report);
    const lines = [
      say(request.language, open.length === 0 ? 'validate.clean' : 'validate.summary', summary),
      ...shown.map(findingLine),
      ...(open.length > shown.length ? [say(request.language, 'mcp.more', {count: open.length - shown.length})] : []),
      ...report.failures.map(({code, message, hint}) => `${code}: ${message}${hint === null ? '' : ` ${hint}`}`),
    ];
    return {
      text: lines.join('\n'),
      content: {
        summary,
        findings: shown.map(toFindingOutput),
        omitted: open.length - shown.length,
        failures: [...report.failures],
      },
    };
  },
};
