// Copies everything in a store from one engine to the other (except queue jobs: they are recreated from pending work).
import {failure} from '../../model/errors.ts';
import {type Database, type Queryable, queryOne, queryRow} from './database.ts';
import {toJson} from './json.ts';

/** Parents before children. */
const tables = [
  'settings',
  'source',
  'document',
  'run',
  'blob',
  'run_document',
  'run_step',
  'edition',
  'finding',
  'silence',
  'changeset',
  'subscription',
  'delivery',
  'delivery_item',
] as const;

/** Rows in memory at a time; a blob or edition of 50 MB each would be 2.5 GB at 50, so those go one by one. */
const batchRows: Readonly<Record<string, number>> = {blob: 1, edition: 1, changeset: 10};

/**
 * Copies everything into an empty, migrated store, in one transaction there and one view of the source. Answers rows by table.
 * @throws STORE_NOT_EMPTY
 */
export async function copyStore(from: Database, to: Database): Promise<Readonly<Record<string, number>>> {
  const {count} = await queryRow<{count: number}>(to, `select count(*) as count from tablewatch.edition`);
  if (count > 0) throw failure('STORE_NOT_EMPTY', {place: to.place, actual: count});
  return await from.transaction(async (source) => {
    await source.query('set transaction isolation level repeatable read, read only');
    return await to.transaction((target) => copyTables(source, target));
  });
}

async function copyTables(source: Queryable, target: Queryable): Promise<Record<string, number>> {
  const copied: Record<string, number> = {};
  for (const table of tables) {
    copied[table] = await copyTable(source, target, table);
    await continueNumbers(target, table);
  }
  return copied;
}

async function copyTable(source: Queryable, target: Queryable, table: string): Promise<number> {
  const columns = await columnsOf(source, table);
  await source.query(
    `declare rows_of_${table} no scroll cursor for select ${columns.map(readAs).join(', ')} from tablewatch.${table}`,
  );
  let copied = 0;
  for (;;) {
    const rows = await source.query(`fetch ${String(batchRows[table] ?? 500)} from rows_of_${table}`);
    if (rows.length === 0) break;
    await writeRows(target, table, columns, rows);
    copied += rows.length;
  }
  await source.query(`close rows_of_${table}`);
  return copied;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

function columnsOf(source: Queryable, table: string): Promise<Column[]> {
  return source.query<Column>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'tablewatch' and table_name = $1 order by ordinal_position`,
    [table],
  );
}

/** Bytes travel as base64 inside JSON; instants keep their microseconds as text. */
function readAs({name, type}: Column): string {
  if (type === 'bytea') return `encode("${name}", 'base64') as "${name}"`;
  return type === 'timestamp with time zone' ? `"${name}"::text as "${name}"` : `"${name}"`;
}

async function writeRows(
  target: Queryable,
  table: string,
  columns: readonly Column[],
  rows: readonly object[],
): Promise<void> {
  const list = columns.map(({name}) => `"${name}"`).join(', ');
  const values = columns.map(({name, type}) => (type === 'bytea' ? `decode("${name}", 'base64')` : `"${name}"`));
  const shape = columns.map(({name, type}) => `"${name}" ${type === 'bytea' ? 'text' : type}`).join(', ');
  await target.query(
    `insert into tablewatch.${table} (${list}) overriding system value
     select ${values.join(', ')} from json_to_recordset($1::json) as r (${shape}) on conflict do nothing`,
    [toJson(rows)],
  );
}

/** New rows of the target are numbered after the copied ones. */
async function continueNumbers(target: Queryable, table: string): Promise<void> {
  const identity = await queryOne<{name: string}>(
    target,
    `select column_name as name from information_schema.columns
     where table_schema = 'tablewatch' and table_name = $1 and is_identity = 'YES'`,
    [table],
  );
  if (identity === null) return;
  await target.query(
    `select setval(pg_get_serial_sequence('tablewatch.${table}', '${identity.name}'),
       greatest(1, (select max("${identity.name}") from tablewatch.${table})))`,
  );
}
