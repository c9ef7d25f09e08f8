// What changed between two editions, stored with them. A changeset above 4 MB is not stored: it is recomputed from its editions.
import type {Changeset} from '../../model/changeset.ts';
import type {StoredChangeset} from '../../model/service.ts';
import type {Instant} from '../../model/text.ts';
import {type Queryable, queryOne} from './database.ts';
import {toJson} from './json.ts';

const columns = `id, source_id as "sourceId", document, from_edition as "fromEdition", to_edition as "toEdition",
  significance, verdict, created_at as "createdAt"`;

/** A board of 149 rows makes 0.2–0.5 MB; with ten times that, nobody reads a board row by row. */
const largestContent = 4 * 2 ** 20;

export interface NewChangeset {
  readonly sourceId: string;
  readonly document: string;
  readonly fromEdition: number;
  readonly toEdition: number;
  readonly changeset: Changeset;
  readonly runId: number | null;
}

/** Keeps a changeset; the one that is there stays. */
export async function addChangeset(tx: Queryable, added: NewChangeset, now: Instant): Promise<void> {
  const content = toJson(added.changeset);
  await tx.query(
    `insert into tablewatch.changeset (source_id, document, from_edition, to_edition, significance, verdict, content,
       created_at, run_id) values ($1, $2, $3, $4, $5, $6, $7::json, $8, $9) on conflict do nothing`,
    [
      added.sourceId,
      added.document,
      added.fromEdition,
      added.toEdition,
      added.changeset.significance,
      added.changeset.verdict,
      content.length > largestContent ? null : content,
      now,
      added.runId,
    ],
  );
}

/** Null when it was never computed, or was too large to keep. */
export async function readChangeset(database: Queryable, from: number, to: number): Promise<Changeset | null> {
  const text = `select content from tablewatch.changeset where from_edition = $1 and to_edition = $2`;
  return (await queryOne<{content: Changeset | null}>(database, text, [from, to]))?.content ?? null;
}

export interface ChangesetQuery {
  readonly sourceId?: string;
  readonly document?: string;
  readonly limit: number;
}

/** Newest first. */
export function listChangesets(database: Queryable, query: ChangesetQuery): Promise<StoredChangeset[]> {
  return database.query<StoredChangeset>(
    `select ${columns} from tablewatch.changeset
     where ($1::text is null or source_id = $1) and ($2::text is null or document = $2) order by id desc limit $3`,
    [query.sourceId ?? null, query.document ?? null, query.limit],
  );
}
