// A throwaway database on the PostgreSQL server of the tests.
import pg from 'pg';

const server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test';
let made = 0;

/** Makes an empty database; `remove` drops it, whoever is still connected. */
export async function makeDatabase() {
  const name = `tablewatch_soak_${process.pid}_${(made += 1)}`;
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {url: url.href, remove: () => onServer(`drop database if exists ${name} with (force)`)};
}

async function onServer(text) {
  const client = new pg.Client({connectionString: server});
  await client.connect();
  await client.query(text);
  await client.end();
}
