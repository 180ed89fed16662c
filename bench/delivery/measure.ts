import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '@sleutel/db';
import { createQueue } from '@sleutel/queue/bullmq';
import { type WorkerProgram, Workers } from '../chaos/workers.ts';
import { appSecret, mailFrom, publicUrl } from '../house/context.ts';
import { release } from '../house/launch.ts';
import { processorSeconds } from '../house/processor-time.ts';
import { type LocalProvider, startProvider } from './provider.ts';

export interface Measured {
  readonly count: number;
  readonly seconds: number;
  /** Processor seconds. */
  readonly workerSeconds: number;
  readonly databaseSeconds: number;
}

export interface Bench {
  readonly db: Db;
  readonly url: string;
  readonly program: WorkerProgram;
  readonly count: number;
  readonly workers: number;
}

/** From the moment everything is due, with workers that are up, to the last acceptance by a provider over HTTP. */
export async function measureDelivery(bench: Bench): Promise<Measured> {
  const provider = await startProvider();
  try {
    return await measureWith(bench, provider, {
      MAIL_TRANSPORT: 'resend',
      RESEND_API_KEY: 're_bench',
      RESEND_BASE_URL: provider.url,
    });
  } finally {
    await provider.stop();
  }
}

/** The same with whatever takes the mail, and the variables that lead the workers to it. */
export async function measureWith(
  { db, url, program, count, workers: size }: Bench,
  provider: Pick<LocalProvider, 'until'>,
  mail: Record<string, string>,
): Promise<Measured> {
  const workers = new Workers(program, environmentOf(url, mail), true);
  const queue = await createQueue({ databaseUrl: url }, console);
  try {
    for (let started = 0; started < size; started += 1) workers.start();
    await untilWorking(db, size);
    const postmaster = await postmasterOf(db);
    const spent = async () => ({
      worker: await sum(workers.pids.map(processorSeconds)),
      database: await processorSeconds(postmaster),
    });
    // What came before is on disk, so that writing it is not taken for part of the work.
    await db.pool.query('CHECKPOINT');
    const before = await spent();
    const start = performance.now();
    await release(db, count);
    // As a launch does, instead of waiting for the sweep that comes by itself.
    await queue.producer.enqueue('sweep.due', {});
    await provider.until(count);
    const seconds = (performance.now() - start) / 1_000;
    // The last batches are marked after the provider took them: that belongs to the work, though not to the time.
    await untilMarked(db, count);
    const after = await spent();
    await checkSent(db, count);
    return {
      count,
      seconds,
      workerSeconds: after.worker - before.worker,
      databaseSeconds: after.database - before.database,
    };
  } finally {
    await workers.killAll();
    await queue.close();
  }
}

async function untilWorking(db: Db, size: number): Promise<void> {
  for (;;) {
    const { rows } = await db.pool.query<{ count: number }>(
      `SELECT count(DISTINCT application_name || client_port)::int AS count FROM pg_stat_activity
       WHERE application_name = 'sleutel-worker' AND datname = current_database()`,
    );
    if ((rows[0]?.count ?? 0) >= size) break;
    await delay(100);
  }
  await delay(3_000);
}

/** Asks the batches, which are few: looking through the messages would cost as much as marking some of them. */
async function untilMarked(db: Db, count: number): Promise<void> {
  for (;;) {
    const { rows } = await db.pool.query<{ count: number }>(
      `SELECT COALESCE(sum(size), 0)::int AS count FROM message_batches WHERE state = 'done'`,
    );
    if ((rows[0]?.count ?? 0) >= count) return;
    await delay(100);
  }
}

async function checkSent(db: Db, count: number): Promise<void> {
  const { rows } = await db.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM messages WHERE state = 'sent'`,
  );
  if (rows[0]?.count !== count) throw new Error(`${rows[0]?.count} of ${count} e-mails were marked as sent`);
}

async function postmasterOf(db: Db): Promise<number> {
  const { rows } = await db.pool.query<{ data_directory: string }>('SHOW data_directory');
  const file = join(rows[0]?.data_directory ?? '', 'postmaster.pid');
  return Number((await readFile(file, 'utf8')).split('\n', 1)[0]);
}

async function sum(values: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(values)).reduce((total, value) => total + value, 0);
}

function environmentOf(databaseUrl: string, mail: Record<string, string>): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    APP_SECRET: appSecret,
    PUBLIC_URL: publicUrl,
    MAIL_FROM: mailFrom,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
    ...mail,
  };
}
