import { migrate } from '@sleutel/db/migrate';
import pg from 'pg';

/** A migrated database of its own on the server, after a checkpoint, so that no run pays for the one before. */
export async function freshDatabase(serverUrl: string, name: string): Promise<string> {
  await query(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  await query(serverUrl, 'CHECKPOINT');
  return url.href;
}

export async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
