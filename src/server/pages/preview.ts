// What a reader would have been sent of a change.
import {wordDigest} from '../../app/word-digest.ts';
import {failure} from '../../model/errors.ts';
import type {DigestMessage, Subscription} from '../../model/service.ts';
import {listChangesets} from '../../store/sql/changesets.ts';
import {readEdition} from '../../store/sql/editions.ts';
import type {Web} from '../web-context.ts';

/** Keys of two editions of one document. */
export type EditionPair = readonly [from: number, to: number];

/** Null when nothing of the change is for this reader. @throws EDITION_UNKNOWN */
export async function composeFor(
  {service}: Web,
  [from, to]: EditionPair,
  reader: Subscription,
): Promise<DigestMessage | null> {
  const edition = await readEdition(service.database, to);
  if (edition === null) throw failure('EDITION_UNKNOWN', {source: String(to)});
  const {sourceId, record} = edition;
  const change = {sourceId, document: record.source, ...(await service.compare(from, to))};
  const worded = await wordDigest({changes: [change], subscription: reader, render: service.renderDigest});
  return worded?.message ?? null;
}

/** Changes that are looked through for one that concerns the reader: each is compared and worded. */
const maxTried = 5;

/** The newest change that concerns the reader, as a mail; null when none of the last few does. */
export async function previewFor(web: Web, reader: Subscription): Promise<DigestMessage | null> {
  for (const {fromEdition, toEdition} of await listChangesets(web.service.database, {limit: maxTried})) {
    const message = await composeFor(web, [fromEdition, toEdition], reader);
    if (message !== null) return message;
  }
  return null;
}
