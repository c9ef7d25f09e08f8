// `diff`: two editions → what really changed, in sentences and as events.
import {z} from 'zod';
import {compareEditions} from '../../app/compare.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import {reaches, significances} from '../../model/significance.ts';
import {renderDiffText} from '../../report/changes/text.ts';
import {openEditionWorld} from '../../workspace/edition-world.ts';
import {openEdition} from '../../workspace/open-edition.ts';
import {seenBefore} from '../../workspace/seen-before.ts';
import {checkEdition, confine} from '../access.ts';
import type {Tool} from '../tool.ts';

const significance = z.enum(significances);

const input = z.object({
  from: z.string().describe('Earlier edition: a file, REV:path of git, snapshot:ID, snapshot:SOURCE@latest or latest'),
  to: z.string().describe('Later edition, likewise'),
  minimum: significance.default('minor').describe('Leave out events below this significance'),
  limit: z
    .int()
    .min(1)
    .max(1000)
    .default(40)
    .describe('Events to return at most; also items of each section of the text'),
});

const value = z.union([z.string(), z.number(), z.null()]);

const output = z.object({
  verdict: z.string().describe('The changes in one sentence'),
  significance: significance.nullable().describe('Of the most significant event; null: nothing changed'),
  boards: z.array(
    z.object({
      board: z.string(),
      title: z.string(),
      status: z.string(),
      entered: z.int().nullable(),
      left: z.int().nullable(),
      moved: z.int().nullable(),
    }),
  ),
  events: z.array(
    z.object({
      id: z.string(),
      board: z.string(),
      kind: z.string(),
      subjects: z.array(z.string()),
      field: z.string().nullable(),
      before: value,
      after: value,
      significance,
      confidence: z.number(),
    }),
  ),
  omitted: z.int().describe('Events beyond the limit'),
});

export const diffTool: Tool<typeof input, typeof output> = {
  name: 'diff',
  title: 'Compare two editions',
  description:
    'Shows what really changed between two editions of a board: who entered, left, was renamed, whose score changed, who really moved. ' +
    'Rank shifts that only follow from entrants, and formatting, are noise and left out.',
  input,
  output,
  writes: () => false,
  async call({from, to, minimum, limit}, {workspace, access, settings}) {
    for (const location of [from, to]) await checkEdition(location, access, workspace);
    const opened = await openEditionWorld(settings, workspace);
    const world = {...opened, environment: confine(opened.environment, access, workspace)};
    const before = await openEdition(from, world);
    const after = await openEdition(to, world);
    const changeset = await compareEditions(before, after, world.configuration, await seenBefore(before, world));
    const events = changeset.boards.flatMap(({head, events: all}) =>
      all.filter((event) => reaches(event.significance, minimum)).map((event) => ({...event, board: head.title})),
    );
    const {language} = world;
    return {
      text: renderDiffText(changeset, {language, minimum, shown: limit}),
      content: {
        verdict: verdictSentence(changeset.verdictMessage, language),
        significance: changeset.significance,
        boards: changeset.boards.map(({board, head, status, statistics}) => ({
          board,
          title: head.title,
          status,
          entered: statistics?.entered ?? null,
          left: statistics?.left ?? null,
          moved: statistics?.moved ?? null,
        })),
        events: events.slice(0, limit).map((event) => {
          const {id, board, kind, subjects, field, before: was, after: is, confidence} = event;
          return {
            id,
            board,
            kind,
            subjects: [...subjects],
            field,
            before: was,
            after: is,
            significance: event.significance,
            confidence,
          };
        }),
        omitted: Math.max(0, events.length - limit),
      },
    };
  },
};
