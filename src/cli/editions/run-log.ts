// What `tablewatch log` does: the index of the store, by board; or the check of all that it keeps.
import {editionsByBoard} from '../../app/editions-by-board.ts';
import {say} from '../../messages/say.ts';
import {unknownBoard} from '../../workspace/unknown-board.ts';
import {type CliContext, writeError} from '../context.ts';
import {renderAs} from '../output-formats.ts';
import {editionWorld, type EditionFlags, type EditionWorld} from './edition-world.ts';
import {ledgerFormats} from './ledger-formats.ts';
import {logFormats} from './log-formats.ts';

export interface LogFlags extends EditionFlags {
  readonly verify?: boolean;
  readonly ledger?: boolean;
  readonly format: string;
}

/** Runs the command. @throws EDITION_INDEX when the index itself is damaged */
export async function runLog(wanted: string | undefined, flags: LogFlags, context: CliContext): Promise<void> {
  const world = await editionWorld(flags, context);
  if (flags.verify === true) return verify(world);
  const editions = await world.store.list();
  if (wanted !== undefined && editions.length > 0 && editionsByBoard(editions, wanted).length === 0)
    throw unknownBoard(wanted, editions);
  if (flags.ledger === true && (editions.length > 0 || flags.format !== 'text')) {
    const {readLedgers} = await import('../../workspace/read-ledgers.ts');
    const ledgers = await readLedgers(wanted, editions, world);
    return context.out(await renderAs(flags.format, ledgerFormats, {ledgers, language: world.language}));
  }
  const boards = editionsByBoard(editions, wanted);
  context.out(await renderAs(flags.format, logFormats, {boards, isEmpty: editions.length === 0, world}));
}

async function verify({store, storeFolder, language, context}: EditionWorld): Promise<void> {
  const {editions, failures} = await store.verify();
  for (const failure of failures) writeError(failure, language, context);
  const key = failures.length === 0 ? 'log.verified' : 'log.damaged';
  context.out(`${say(language, key, {editions, folder: storeFolder, count: failures.length})}\n`);
  context.exit(failures.length === 0 ? 0 : 2);
}
