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
  const { rows } = await pool.query(
    `SELECT sender AS from, recipient AS to, subject, frame_id AS "frameId", pieces, headers, c.first_name AS name
     FROM messages m JOIN contacts c ON c.id = m.contact_id LIMIT 1`,
  );
  const [body] = await thawAll(pool, rows);
  const file = join(folder, 'sample.json');
  await writeFile(file, JSON.stringify({ ...rows[0], ...body }));
  const provider = await startProvider();
  try {
    const script = fileURLToPath(new URL('./floor-once.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', script, file, provider.url, String(count)],
      { cwd: fileURLToPath(new URL('..', import.meta.url)) },
    );
    return readMeasured(stdout, count);
  } finally {
    await provider.stop();
  }
}

/** The line is written by floor-once.ts and nobody else. */
function readMeasured(line: string, count: number): Measured {
  const { seconds, cpu } = JSON.parse(line) as { seconds: number; cpu: number };
  return { count, seconds, workerSeconds: cpu, databaseSeconds: 0 };
}
