import { setTimeout as delay } from 'node:timers/promises';
import { createDb, type Db } from '@sleutel/db';
import { type FaultShares, type ResendModel, seededRandom, startResendModel } from '@sleutel/mailer/testing';
import { seedCompany } from '../house/company.ts';
import { launchForAll, putOff, release } from '../house/launch.ts';
import { environmentOf } from './environment.ts';
import { endLeases, endPauses } from './hasten.ts';
import type { ChaosPostgres } from './postgres.ts';
import type { QueuePlace } from './queue-place.ts';
import { type Tally, tally, unsettled } from './tally.ts';
import { type WorkerProgram, Workers } from './workers.ts';

export interface KillsOptions {
  readonly seed: number;
  readonly sends: number;
  readonly kills: number;
  readonly workers: number;
  /** Crashes of the database server, spread over the run. */
  readonly restarts: number;
  readonly wipeQueue: boolean;
  /** How long nothing may change at the end before what is left counts as stuck, in milliseconds. */
  readonly patienceMs: number;
  readonly log: (line: string) => void;
}

export interface KillsPlaces {
  readonly database: ChaosPostgres;
  readonly queue: QueuePlace;
  readonly program: WorkerProgram;
}

export interface KillsResult {
  readonly tally: Tally;
  readonly kills: number;
  readonly provider: ResendModel['counts'];
}

const PEOPLE_PER_ACCOUNT = 5;
const shares: FaultShares = {
  drop: 0.05,
  tooFast: 0.04,
  error: 0.04,
  badGateway: 0.03,
  hang: 0.02,
  garbage: 0.03,
};

/**
 * Sends to everybody while workers are killed at random moments, the database falls over and the provider answers as
 * badly as providers do. Ends when everything has come to an end, or nothing has changed for a while.
 */
export async function runKills(places: KillsPlaces, options: KillsOptions): Promise<KillsResult> {
  const { database, queue, program } = places;
  const db = createDb(database.url, { maxConnections: 4 });
  const random = seededRandom(options.seed);
  const provider = await startResendModel({ random: seededRandom(options.seed + 1), shares });
  const workers = new Workers(program, environmentOf(database.url, queue, provider.url));
  try {
    const size = {
      accounts: Math.ceil(options.sends / PEOPLE_PER_ACCOUNT),
      peoplePerAccount: PEOPLE_PER_ACCOUNT,
    };
    await seedCompany(db.pool, size);
    const programmeId = await launchForAll(db, size);
    await putOff(db);
    const storm = { ...places, db, provider, workers, random, programmeId, options };
    const kills = await rage(storm);
    await untilSettled(storm);
    return { tally: await tally(db, provider, programmeId), kills, provider: provider.counts };
  } finally {
    await workers.killAll();
    await provider.stop();
    await db.close();
  }
}

interface Storm extends KillsPlaces {
  readonly db: Db;
  readonly provider: ResendModel;
  readonly workers: Workers;
  readonly random: () => number;
  readonly programmeId: string;
  readonly options: KillsOptions;
}

/** Each round makes some more due, waits for a random moment and kills a worker, which is replaced at once. */
async function rage({ db, queue, database, provider, workers, random, options }: Storm): Promise<number> {
  const { kills, sends, restarts, wipeQueue, log } = options;
  for (let started = 0; started < options.workers; started += 1) workers.start();
  const crashes = new Set(
    Array.from({ length: restarts }, (_, n) => Math.floor((kills * (n + 1)) / (restarts + 1))),
  );
  let done = 0;
  for (let round = 0; round < kills; round += 1) {
    await quietly(release(db, Math.ceil(sends / kills)));
    await quietly(nudge(queue));
    await momentIn(provider, random);
    if (await workers.kill(random())) done += 1;
    workers.start();
    if (crashes.has(round)) {
      log(`round ${round}: the database falls over`);
      await database.crash();
    }
    if (wipeQueue && round === Math.floor(kills / 2)) {
      log(`round ${round}: the queue is lost`);
      await queue.wipe();
    }
  }
  return done;
}

/**
 * Half of the kills come at any time at all, when a worker may be starting, claiming or deciding; the others shortly
 * after a batch has reached the provider, when one is surely on its way.
 */
async function momentIn(provider: ResendModel, random: () => number): Promise<void> {
  if (random() < 0.5) {
    await delay(random() * 5_000);
    return;
  }
  const before = provider.counts.requests;
  const deadline = Date.now() + 15_000;
  while (provider.counts.requests === before && Date.now() < deadline) await delay(5);
  await delay(random() * 300);
}

/** As a launch does. A queue that is away at the moment is made up for by the sweep. */
async function nudge(queue: QueuePlace): Promise<void> {
  const open = await queue.openProducer();
  await open.producer.enqueue('sweep.due', {}).finally(() => open.close());
}

/** Once more everybody is killed, so that all leases are known to be dead ones; then nobody is any more. */
async function untilSettled({ db, workers, programmeId, options }: Storm): Promise<void> {
  await workers.killAll();
  await release(db, options.sends);
  await endLeases(db);
  for (let started = 0; started < options.workers; started += 1) workers.start();
  let last = { left: Number.POSITIVE_INFINITY, at: Date.now() };
  for (;;) {
    await delay(500);
    const left = await unsettled(db, programmeId);
    if (left === 0) return;
    if (left < last.left) last = { left, at: Date.now() };
    if (Date.now() - last.at > options.patienceMs) return;
    await endPauses(db);
  }
}

async function quietly(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}
