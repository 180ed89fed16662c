import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Db } from '@sleutel/db';
import { startEmbedded } from '@sleutel/db/embedded';
import { type StoredBody, thawAll } from '@sleutel/services/message';
import pg from 'pg';
import { deliveredProgram } from '../chaos/workers.ts';
import { inHouse } from '../house/in-house.ts';
import { query } from '../import/fresh-database.ts';
import { measureFloor } from './floor.ts';
import { line, processorOf } from './line.ts';
import { measureDelivery } from './measure.ts';
import { addWaiting } from './waiting.ts';

/**
 * `pnpm bench delivery [--accounts=2000] [--people=25] [--waiting=1000000] [--workers=1] [--server=URL]`: due to
 * accepted, on an embedded PostgreSQL or on a local one of yours, whose processes may be looked at.
 */
const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '2000' },
    people: { type: 'string', default: '25' },
    waiting: { type: 'string', default: '1000000' },
    workers: { type: 'string', default: '1' },
    server: { type: 'string' },
  },
  strict: false,
});
const size = { accounts: Number(values.accounts), peoplePerAccount: Number(values.people) };
const count = size.accounts * size.peoplePerAccount;
const workers = Number(values.workers);
const names = { alone: 'sleutel_bench_alone', crowded: 'sleutel_bench_crowded' };

const folder = await mkdtemp(join(tmpdir(), 'sleutel-bench-'));
// As root the server runs under another user, who has to get in.
await chmod(folder, 0o711);
const program = await deliveredProgram();
const server = await serverOf(values.server);
try {
  console.log(
    `Delivery, ${await versionOf(server.url)}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${workers} workers\n`,
  );
  await bench();
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

async function serverOf(url: string | boolean | undefined): Promise<Server> {
  if (typeof url !== 'string') return startEmbedded({ dataDir: join(folder, 'data'), log: () => undefined });
  return {
    url,
    stop: async () => {
      for (const name of Object.values(names)) await query(url, `DROP DATABASE IF EXISTS ${name}`);
    },
  };
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ version: string }>('SELECT version()').finally(() => client.end());
  return rows[0]?.version ?? '';
}

async function bench(): Promise<void> {
  const alone = await inHouse({ server: server.url, name: names.alone, size }, async (db, url) => {
    const measured = await measureDelivery({ db, url, program, count, workers });
    await describeMail(db);
    const floor = await measureFloor(db.pool, folder, count);
    line('floor: interpolate and post, no engine', floor);
    line('due to accepted', measured, floor);
    return measured;
  });
  const waiting = Number(values.waiting);
  if (waiting === 0) return;
  await inHouse({ server: server.url, name: names.crowded, size }, async (db, url) => {
    await addWaiting(db.pool, waiting);
    const measured = await measureDelivery({ db, url, program, count, workers });
    line(`the same, ${waiting.toLocaleString('en')} waiting`, measured);
    const costs = processorOf(measured) / processorOf(alone);
    console.log(`\nThose that wait make the due ones cost ${((costs - 1) * 100).toFixed(0)} % more.`);
  });
}

async function describeMail(db: Db): Promise<void> {
  const { rows } = await db.pool.query<StoredBody & { stored: number }>(
    `SELECT frame_id AS "frameId", pieces, avg(length(pieces)) OVER ()::int AS stored FROM messages LIMIT 1`,
  );
  const [body] = await thawAll(db.pool, rows);
  console.log(
    `An e-mail: ${body?.html.length} characters of HTML, ${body?.text.length} of text; ${rows[0]?.stored} of them its own\n`,
  );
}
