import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Pool } from '@sleutel/db';
import { thawAll } from '@sleutel/services/message';
import type { Measured } from './measure.ts';
import { startProvider } from './provider.ts';

/** The same bytes as one of the messages sent, without an engine. */
export async function measureFloor(pool: Pool, folder: string, count: number): Promise<Measured> {
  const provider = await startProvider();
  try {
    const script = fileURLToPath(new URL('./floor-once.ts', import.meta.url));
    return await runFloor(script, await sampleFile(pool, folder), provider.url, count);
  } finally {
    await provider.stop();
  }
}

/** One of the messages sent, in a file, for a process that sends nothing but it. */
export async function sampleFile(pool: Pool, folder: string): Promise<string> {
  const { rows } = await pool.query(
    `SELECT sender AS from, recipient AS to, subject, frame_id AS "frameId", pieces, headers, c.first_name AS name
     FROM messages m JOIN contacts c ON c.id = m.contact_id LIMIT 1`,
  );
  const [body] = await thawAll(pool, rows);
  const file = join(folder, 'sample.json');
  await writeFile(file, JSON.stringify({ ...rows[0], ...body }));
  return file;
}

/** Runs such a process to its end: it says how long it took. */
export async function runFloor(script: string, file: string, url: string, count: number): Promise<Measured> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, file, url, String(count)],
    { cwd: fileURLToPath(new URL('..', import.meta.url)) },
  );
  return readMeasured(stdout, count);
}

/** The line is written by these processes and nobody else. */
function readMeasured(line: string, count: number): Measured {
  const { seconds, cpu } = JSON.parse(line) as { seconds: number; cpu: number };
  return { count, seconds, workerSeconds: cpu, databaseSeconds: 0 };
}
