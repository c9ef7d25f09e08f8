// Migrates a database to the current schema, one version at a time, each in a separate transaction.
import {failure} from '../../model/errors.ts';
import {type Database, type Queryable, queryRow} from './database.ts';
import {schema1} from './schema-1.ts';
import {schema2} from './schema-2.ts';
import {schema3} from './schema-3.ts';

/** In order; the version is the place from 1. */
const migrations: readonly string[] = [schema1, schema2, schema3];

/** Any fixed number: the advisory lock under which one process migrates while others that start at the same time wait. */
const migrationLock = 7_405_221;

/**
 * Creates or upgrades the tables; does nothing on a current database. Safe when several processes start at once.
 * @throws STORE_NEWER when the database was made by a later program.
 */
export async function migrate(database: Database): Promise<void> {
  if ((await schemaVersion(database)) === migrations.length) return;
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    const version = await schemaVersion(tx);
    if (version > migrations.length) {
      throw failure('STORE_NEWER', {place: database.place, actual: version, expected: migrations.length});
    }
    for (const statements of migrations.slice(version)) await tx.exec(statements);
    await tx.query(
      `insert into tablewatch.meta (key, value) values ('schema_version', to_jsonb($1::int))
       on conflict (key) do update set value = excluded.value`,
      [migrations.length],
    );
  });
}

/** 0 for an empty database. Asks the catalogue's table: `to_regclass` may remember from before the lock that there is none. */
async function schemaVersion(database: Queryable): Promise<number> {
  const tables = await database.query(
    `select tablename from pg_catalog.pg_tables where schemaname = 'tablewatch' and tablename = 'meta'`,
  );
  if (tables.length === 0) return 0;
  const text = `select value::int as version from tablewatch.meta where key = 'schema_version'`;
  return (await queryRow<{version: number}>(database, text)).version;
}
