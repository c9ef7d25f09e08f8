// `repair`: a mis-decoded document → what was wrong, what it says, and which characters are doubtful.
import path from 'node:path';
import {z} from 'zod';
import {repairDocument, type RepairedDocument} from '../../app/repair-document.ts';
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {renderRepairDiff} from '../../report/repair/diff.ts';
import {repairRecord} from '../../report/repair/json.ts';
import {repairSummary} from '../../report/repair/summary.ts';
import {plainPalette} from '../../text/palette.ts';
import {baseFor} from '../../workspace/base-for.ts';
import {voteCharset} from '../../workspace/vote-charset.ts';
import {replaceFile} from '../../workspace/write-repaired.ts';
import {checkEdition, checkFile, checkWrite} from '../access.ts';
import {checkOneDocument, environmentFor, requestFor, textInput} from '../documents.ts';
import type {Tool, ToolWorld} from '../tool.ts';

const input = z.object({
  path: z.string().optional().describe('The damaged file'),
  ...textInput,
  base: z
    .string()
    .optional()
    .describe('Clean version: a file or git revision. Default: the last clean version in the history of the file'),
  minConfidence: z.number().min(0).max(1).default(0).describe('Leave restored characters below this as U+FFFD'),
  includeText: z.boolean().default(false).describe('Return the whole repaired text'),
  write: z
    .boolean()
    .default(false)
    .describe('Replace the file, keeping FILE.bak; needs a server started with --allow-write'),
  limit: z.int().min(1).max(1000).default(20).describe('Doubtful characters, and lines of the diff, to return at most'),
});

const output = z.object({
  source: z.string(),
  changed: z.boolean(),
  proven: z.boolean().describe('Damaging the repaired text again gives the document byte for byte'),
  summary: z.array(z.string()).describe('What happened to the document, what was restored, what is left'),
  characters: z.object({
    total: z.int(),
    decoded: z.int(),
    restored: z.int(),
    witness: z.int(),
    uncertain: z.int(),
  }),
  doubtful: z.array(
    z.object({
      line: z.int(),
      column: z.int(),
      chosen: z.string(),
      confidence: z.number(),
      alternatives: z.array(z.string()),
    }),
  ),
  omitted: z.int().describe('Doubtful characters beyond the limit'),
  diff: z.string().describe('Changed lines, before and after'),
  text: z.string().optional(),
  written: z.boolean(),
});

export const repairTool: Tool<typeof input, typeof output> = {
  name: 'repair',
  title: 'Repair a mis-decoded document',
  description:
    'Undoes wrong decoding (UTF-8 read as windows-1252, GBK and others), even where bytes were lost. A repair that cannot be proven is ' +
    'not made. Doubtful characters are listed with alternatives: ask a person, do not choose yourself. Does not write unless asked to.',
  input,
  output,
  writes: ({access}) => access.write,
  async call({path: location, text, name, base, minConfidence, includeText, write, limit}, world) {
    checkOneDocument(location, text);
    if (write) checkWrite(world.access);
    const request = await requestFor({text, name}, world);
    const {language} = request;
    const environment = environmentFor(request, text, world);
    const {bytes} = await environment.sources.read(location ?? '-', world.workspace.signal);
    const repaired = await repairDocument(
      bytes,
      {
        source: location ?? name,
        minConfidence,
        vote: voteCharset,
        ...(await witnessOf(location, base, language, world)),
      },
      environment,
    );
    const written = write && location !== undefined && repaired.changed;
    if (written) await writeBack(location, repaired, world);
    const {proven} = repaired.evidence;
    const {characters, uncertain} = repairRecord(repaired);
    const summary = repairSummary(repaired, language).map((line) => line.trim());
    if (written) summary.push(say(language, 'repair.written', {source: location}));
    const diff = firstLines(renderRepairDiff(repaired, plainPalette, language), limit, language);
    const doubtful = uncertain.slice(0, limit).map(({line, column, chosen, confidence, alternatives}) => ({
      line,
      column,
      chosen,
      confidence,
      alternatives: alternatives.map((each) => each.text),
    }));
    const {source, changed} = repaired;
    return {
      text: [...summary, ...(includeText ? [repaired.text] : diff === '' ? [] : [diff])].join('\n'),
      content: {
        source,
        changed,
        proven,
        summary,
        characters: {...characters},
        doubtful,
        omitted: uncertain.length - doubtful.length,
        diff,
        ...(includeText ? {text: repaired.text} : {}),
        written,
      },
    };
  },
};

async function witnessOf(
  location: string | undefined,
  base: string | undefined,
  language: Language,
  {workspace, access}: ToolWorld,
): ReturnType<typeof baseFor> {
  if (location === undefined) return {};
  if (base !== undefined) await checkBase(base, access, workspace);
  return baseFor(location, {...(base === undefined ? {} : {base}), lang: language}, workspace);
}

/** A revision alone names the file itself. */
async function checkBase(base: string, access: ToolWorld['access'], workspace: ToolWorld['workspace']): Promise<void> {
  if (base.includes(':')) await checkEdition(base, access, workspace);
  else checkFile(base, access, workspace);
}

async function writeBack(location: string, {bytes}: RepairedDocument, {workspace, access}: ToolWorld): Promise<void> {
  checkFile(location, access, workspace);
  await replaceFile(path.resolve(workspace.folder, location), bytes, {backup: true, source: location});
}

function firstLines(text: string, limit: number, language: Language): string {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= limit) return text.trimEnd();
  return [...lines.slice(0, limit), say(language, 'mcp.moreLines', {count: lines.length - limit})].join('\n');
}
