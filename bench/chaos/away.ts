import { setTimeout as delay } from 'node:timers/promises';
import { createDb, type Db } from '@sleutel/db';
import { type ResendModel, seededRandom, startResendModel } from '@sleutel/mailer/testing';
import { seedCompany } from '../house/company.ts';
import { launchForAll, putOff, release } from '../house/launch.ts';
import { environmentOf } from './environment.ts';
import { endLeases, endPauses } from './hasten.ts';
import type { ChaosPostgres } from './postgres.ts';
import type { QueuePlace } from './queue-place.ts';
import { startSlowLine } from './slow-line.ts';
import { type Tally, tally, unsettled } from './tally.ts';
import { type WorkerProgram, Workers } from './workers.ts';

export interface AwayOptions {
  readonly database: ChaosPostgres;
  readonly queue: QueuePlace;
  readonly program: WorkerProgram;
  readonly sends: number;
  readonly workers: number;
  /** How long the database is away, and then how long it answers slowly. */
  readonly awaySeconds: number;
  readonly slowSeconds: number;
  /** How late its answers come in that time, at most. */
  readonly slowMs: number;
  readonly patienceMs: number;
  /** After so long without a change a lease is ended: a worker whose last word was lost holds it for minutes. */
  readonly endLeasesAfterMs?: number;
  readonly log: (line: string) => void;
}

export interface AwayResult {
  readonly tally: Tally;
  /** Workers that ended by themselves instead of waiting. */
  readonly gaveUp: number;
  /** Seconds from its return until something was sent again. */
  readonly backAfter: number;
  readonly provider: ResendModel['counts'];
}

/** How many parts the sends come in: some before, in the midst of and after the trouble. */
const PARTS = 20;

/** Workers in the midst of sending lose their database for a while, and then it answers slowly. */
export async function runAway(options: AwayOptions): Promise<AwayResult> {
  const { database, queue, program, sends } = options;
  const db = createDb(database.url, { maxConnections: 4, onIdleError: () => undefined });
  const random = seededRandom(1);
  const line = await startSlowLine(database.url, random);
  const provider = await startResendModel({ random, shares: {}, latencyMs: 100 });
  const workers = new Workers(program, environmentOf(line.url, queue, provider.url));
  try {
    const size = { accounts: sends, peoplePerAccount: 1 };
    await seedCompany(db.pool, size);
    const programmeId = await launchForAll(db, size);
    await putOff(db);
    for (let started = 0; started < options.workers; started += 1) workers.start();
    const storm = { ...options, db, provider, line };
    const backAfter = await trouble(storm);
    await settle(db, programmeId, options);
    return {
      tally: await tally(db, provider, programmeId),
      gaveUp: workers.gaveUp,
      backAfter,
      provider: provider.counts,
    };
  } finally {
    await workers.killAll();
    await line.stop();
    await provider.stop();
    await db.close();
  }
}

interface Trouble extends AwayOptions {
  readonly db: Db;
  readonly provider: ResendModel;
  readonly line: { setDelay(milliseconds: number): void };
}

async function trouble({ database, db, provider, line, sends, log, ...options }: Trouble): Promise<number> {
  const part = Math.ceil(sends / PARTS);
  const some = async (parts: number) => {
    for (let done = 0; done < parts; done += 1) {
      await release(db, part);
      await delay(300);
    }
  };
  await some(2);
  await until(() => provider.written.size > 0, options.patienceMs);
  await release(db, part * 4);
  await delay(100);
  log(`the database is away for ${options.awaySeconds} s`);
  const before = provider.counts.requests;
  await database.away(options.awaySeconds * 1_000);
  const back = Date.now();
  const known = provider.counts.requests;
  await release(db, part * 4);
  await until(() => provider.counts.requests > known, options.patienceMs);
  const backAfter = (Date.now() - back) / 1_000;
  log(`${provider.counts.requests - before} requests since; it answers up to ${options.slowMs} ms late`);
  line.setDelay(options.slowMs);
  const slowUntil = Date.now() + options.slowSeconds * 1_000;
  while (Date.now() < slowUntil) await some(1);
  line.setDelay(0);
  await release(db, sends);
  return backAfter;
}

async function settle(
  db: Db,
  programmeId: string,
  { patienceMs, endLeasesAfterMs = Number.POSITIVE_INFINITY }: AwayOptions,
): Promise<void> {
  let last = { left: Number.POSITIVE_INFINITY, at: Date.now() };
  while (Date.now() - last.at < patienceMs) {
    const left = await unsettled(db, programmeId);
    if (left === 0) return;
    if (left < last.left) last = { left, at: Date.now() };
    if (Date.now() - last.at > endLeasesAfterMs) {
      await endLeases(db);
      await endPauses(db);
    }
    await delay(250);
  }
}

async function until(done: () => boolean, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!done() && Date.now() < deadline) await delay(20);
}
