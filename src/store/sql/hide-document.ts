// A document gets another name everywhere in the store: its address held a secret.
import type {SourceSetting} from '../../model/configuration.ts';
import type {Queryable} from './database.ts';
import {toJson} from './json.ts';

/** Columns that hold the name itself. `of`: how their rows belong to a source. */
const names = [
  {table: 'document', column: 'location', of: 'source_id = $1'},
  {table: 'run_document', column: 'location', of: 'run_id in (select id from tablewatch.run where source_id = $1)'},
  {table: 'run_step', column: 'document', of: 'run_id in (select id from tablewatch.run where source_id = $1)'},
  {table: 'edition', column: 'document', of: 'source_id = $1'},
  {table: 'finding', column: 'document', of: 'source_id = $1'},
  {table: 'silence', column: 'document', of: 'source_id = $1'},
  {table: 'changeset', column: 'document', of: 'source_id = $1'},
  {table: 'delivery_item', column: 'document', of: 'source_id = $1'},
] as const;

/** Columns of JSON that may repeat it. */
const contents = [
  {table: 'run', column: 'failure', type: 'jsonb', of: 'source_id = $1'},
  {table: 'run_step', column: 'failure', type: 'jsonb', of: names[2].of},
  {table: 'edition', column: 'boards', type: 'json', of: 'source_id = $1'},
  {table: 'finding', column: 'content', type: 'json', of: 'source_id = $1'},
  {table: 'changeset', column: 'content', type: 'json', of: 'source_id = $1'},
  {
    table: 'delivery',
    column: 'message',
    type: 'jsonb',
    of: 'id in (select delivery_id from tablewatch.delivery_item where source_id = $1)',
  },
] as const;

/** Replaces `from` by the name and setting that may be shown, in everything that is stored of a source. */
export async function hideDocument(
  tx: Queryable,
  sourceId: string,
  from: string,
  {location, setting}: {readonly location: string; readonly setting: SourceSetting},
): Promise<void> {
  await tx.query('update tablewatch.source set location = $2, definition = $3::jsonb where id = $1', [
    sourceId,
    location,
    toJson(setting),
  ]);
  for (const {table, column, of} of names)
    await tx.query(`update tablewatch.${table} set ${column} = $3 where ${column} = $2 and ${of}`, [
      sourceId,
      from,
      location,
    ]);
  const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
  for (const {table, column, type, of} of contents)
    await tx.query(
      `update tablewatch.${table} set ${column} = replace(${column}::text, $2, $3)::${type}
       where position($2 in ${column}::text) > 0 and ${of}`,
      [sourceId, inJson(from), inJson(location)],
    );
}
