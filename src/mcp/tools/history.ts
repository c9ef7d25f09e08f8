// `history`: the stored editions of each board, and what happened to one entry over all of them.
import {z} from 'zod';
import {editionsByBoard} from '../../app/editions-by-board.ts';
import {say} from '../../messages/say.ts';
import type {LedgerAndHistory} from '../../model/ledger.ts';
import type {Language} from '../../model/text.ts';
import {countsText} from '../../report/changes/counts-text.ts';
import {ledgerView} from '../../report/changes/ledger-lines.ts';
import {openEditionWorld, type EditionWorld} from '../../workspace/edition-world.ts';
import {readLedgers} from '../../workspace/read-ledgers.ts';
import type {Tool} from '../tool.ts';

const input = z.object({
  board: z.string().optional().describe('Only boards whose id, title or source contains this'),
  entry: z.string().optional().describe('Also what happened to the entries whose name contains this'),
  limit: z
    .int()
    .min(1)
    .max(1000)
    .default(12)
    .describe('Latest editions of each board, and events of each entry, to return at most'),
});

const count = z.int().nullable();

const output = z.object({
  boards: z.array(
    z.object({
      board: z.string(),
      title: z.string(),
      total: z.int().describe('Editions in the store'),
      editions: z
        .array(
          z.object({
            id: z.string().describe('`snapshot:ID` is an edition for `diff`'),
            source: z.string(),
            observedAt: z.string(),
            commit: z.string().nullable(),
            rows: z.int(),
            entered: count,
            left: count,
            moved: count,
          }),
        )
        .describe('Oldest first'),
    }),
  ),
  entries: z.array(
    z.object({
      board: z.string(),
      name: z.string(),
      vendor: z.string(),
      events: z.array(z.object({edition: z.string(), text: z.string()})).describe('Oldest first'),
      omitted: z.int().describe('Older events'),
    }),
  ),
});

type Output = z.infer<typeof output>;

export const historyTool: Tool<typeof input, typeof output> = {
  name: 'history',
  title: 'History of a board',
  description:
    'Lists the stored editions of each board, latest last, with the number of entries that came, went and moved; with `entry`, also what ' +
    'happened to that entry in every edition: first seen, scores, renames, places.',
  input,
  output,
  writes: () => false,
  async call({board, entry, limit}, {workspace, settings}) {
    const world = await openEditionWorld(settings, workspace);
    const records = await world.store.list();
    const boards = editionsByBoard(records, board).map((entries) => ({
      board: entries.at(-1)?.board.board ?? '',
      title: entries.at(-1)?.board.title ?? '',
      total: entries.length,
      editions: entries
        .slice(-limit)
        .map(({edition: {id, source, observedAt, commit}, board: {rows, entered, left, moved}}) => ({
          id,
          source,
          observedAt,
          commit,
          rows,
          entered,
          left,
          moved,
        })),
    }));
    const entries = entry === undefined ? [] : entriesOf(await readLedgers(board, records, world), entry, limit, world);
    return {text: textOf({boards, entries}, world.language), content: {boards, entries}};
  },
};

function entriesOf(
  ledgers: readonly LedgerAndHistory[],
  wanted: string,
  limit: number,
  {language}: EditionWorld,
): Output['entries'] {
  const folded = wanted.toLowerCase();
  return ledgers.flatMap((each) => {
    const {title, models} = ledgerView(each, language);
    return models
      .filter(({name}) => name.toLowerCase().includes(folded))
      .map(({name, vendor, events}) => ({
        board: title,
        name,
        vendor,
        events: events.slice(-limit).map(({label, text}) => ({edition: label, text})),
        omitted: Math.max(0, events.length - limit),
      }));
  });
}

function textOf({boards, entries}: Output, language: Language): string {
  if (boards.length === 0) return say(language, 'history.none');
  const lists = boards.map(({board, title, editions}) =>
    [
      say(language, 'log.board', {title, board}),
      ...editions.map((edition) => `  ${edition.observedAt}  ${edition.id}  ${countsText(edition, language)}`),
    ].join('\n'),
  );
  const stories = entries.map(({name, board, events}) =>
    [`${name} (${board})`, ...events.map(({edition, text}) => `  ${edition}  ${text}`)].join('\n'),
  );
  return [...lists, ...stories].join('\n\n');
}
