// `tablewatch log --ledger`: all editions of the sources that were asked for → what happened to each model.
import {diffOptions} from '../app/compare.ts';
import {boardLedgers} from '../diff/index.ts';
import type {LedgerAndHistory} from '../model/ledger.ts';
import type {EditionRecord, Snapshot} from '../model/snapshot.ts';
import type {EditionWorld} from './edition-world.ts';
import {openRecord} from './open-edition.ts';

/** Returns the ledgers whose board, title or source contains what was asked for, all without it; source by source. */
export async function readLedgers(
  wanted: string | undefined,
  records: readonly EditionRecord[],
  world: EditionWorld,
): Promise<LedgerAndHistory[]> {
  const options = diffOptions(world.configuration);
  const sources = new Set(records.filter((record) => isAbout(record, wanted)).map(({source}) => source));
  const found: LedgerAndHistory[] = [];
  for (const source of sources) {
    const editions: Snapshot[] = [];
    for (const record of records) if (record.source === source) editions.push(await openRecord(record, world));
    const isWanted = ({ledger}: LedgerAndHistory): boolean =>
      wanted === undefined || [ledger.board, ledger.title, source].some((text) => text.includes(wanted));
    found.push(...boardLedgers(editions, options).filter(isWanted));
  }
  return found;
}

function isAbout({source, boards}: EditionRecord, wanted: string | undefined): boolean {
  const texts = [source, ...boards.flatMap(({board, title}) => [board, title])];
  return wanted === undefined || texts.some((text) => text.includes(wanted));
}
