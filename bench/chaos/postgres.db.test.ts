import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { expect, test } from 'vitest';

/** What a run does: it starts a database of its own and ends where it is told to, whatever it is at. */
const run = `
  import { startPostgres } from './chaos/postgres.ts';
  process.once('SIGINT', () => process.exit(130));
  const { url } = await startPostgres();
  console.log(url);
  setInterval(() => undefined, 1_000);`;

test('a run that is interrupted leaves neither its database server nor its files', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', run], {
    cwd: new URL('..', import.meta.url),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const [url]: string[] = await once(createInterface(child.stdout), 'line');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ folder: string }>(
    `SELECT current_setting('data_directory') AS folder`,
  );
  const [{ folder } = { folder: '' }] = rows;
  expect(existsSync(folder)).toBe(true);
  child.kill('SIGINT');
  expect(await exited).toEqual([130, null]);
  await expect(new pg.Client({ connectionString: url }).connect()).rejects.toThrow();
  expect(existsSync(folder)).toBe(false);
});
