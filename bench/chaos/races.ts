import { setTimeout as delay } from 'node:timers/promises';
import { createDb, type Db, inTransaction } from '@sleutel/db';
import { type ResendModel, seededRandom, startResendModel } from '@sleutel/mailer/testing';
import { stopWriting } from '@sleutel/services/consent';
import { seedCompany } from '../house/company.ts';
import { appSecret } from '../house/context.ts';
import { launchForAll, putOff, release } from '../house/launch.ts';
import { environmentOf } from './environment.ts';
import type { QueuePlace } from './queue-place.ts';
import { unsettled } from './tally.ts';
import { type WorkerProgram, Workers } from './workers.ts';

export interface RacesOptions {
  readonly databaseUrl: string;
  readonly queue: QueuePlace;
  readonly program: WorkerProgram;
  readonly seed: number;
  /** How many people unsubscribe or complain; as many others do not. */
  readonly races: number;
  readonly workers: number;
}

export interface RacesResult {
  readonly races: number;
  /** Stops that were committed before anything to that person was begun, and after. */
  readonly before: number;
  readonly underWay: number;
  /** Sends to somebody whose stop was committed before: none, or the promise is broken. */
  readonly sentAfter: number;
  /** People who stopped nothing and did not get exactly one. */
  readonly othersWrong: number;
  readonly stuck: number;
}

interface Person {
  readonly contactId: string;
  readonly address: string;
  readonly enrolmentId: string;
}

/** How many fall due together, half of whom stop while they are decided, claimed and sent. */
const ROUND = 20;
const PATIENCE_MS = 60_000;

/**
 * People unsubscribe and complain at random moments around the claim of what is about to be sent to them, while real
 * workers send. Each stop says in its own transaction whether something was on its way by then.
 */
export async function runRaces(options: RacesOptions): Promise<RacesResult> {
  const { databaseUrl, queue, program, races } = options;
  const db = createDb(databaseUrl, { maxConnections: 12 });
  const provider = await startResendModel({ random: seededRandom(options.seed), latencyMs: 20 });
  const workers = new Workers(program, environmentOf(databaseUrl, queue, provider.url));
  const producer = await queue.openProducer();
  try {
    const size = { accounts: races * 2, peoplePerAccount: 1 };
    await seedCompany(db.pool, size);
    const programmeId = await launchForAll(db, size);
    await putOff(db);
    for (let started = 0; started < options.workers; started += 1) workers.start();
    const sweep = () => producer.producer.enqueue('sweep.due', {});
    const witnesses = await raceAll(db, sweep, options);
    await settle(db, programmeId);
    return await countUp(db, provider, programmeId, witnesses);
  } finally {
    await workers.killAll();
    await producer.close();
    await provider.stop();
    await db.close();
  }
}

type Witnesses = Map<string, boolean>;

async function raceAll(
  db: Db,
  sweep: () => Promise<void>,
  { seed, races }: RacesOptions,
): Promise<Witnesses> {
  const random = seededRandom(seed + 1);
  const witnesses: Witnesses = new Map();
  const done = new Set<string>();
  while (witnesses.size < races) {
    await release(db, ROUND);
    const people = (await dueNow(db)).filter(({ enrolmentId }) => !done.has(enrolmentId));
    for (const { enrolmentId } of people) done.add(enrolmentId);
    const stopping = people.filter((_, index) => index % 2 === 0).slice(0, races - witnesses.size);
    await sweep();
    const stops = stopping.map(async (person, index) => {
      // From before the claim to after the sending, most of them in the midst of it.
      await delay(random() * 1_500);
      witnesses.set(
        person.contactId,
        await stop(db, person, index % 2 === 0 ? 'unsubscribed' : 'complained'),
      );
    });
    await Promise.all(stops);
    if (people.length === 0) await delay(50);
  }
  return witnesses;
}

async function dueNow(db: Db): Promise<Person[]> {
  const { rows } = await db.pool.query<Person>(
    `SELECT e.id AS "enrolmentId", c.id AS "contactId", c.email AS address
     FROM enrolments e JOIN contacts c ON c.id = e.contact_id
     WHERE e.due_at <= now() AND e.visit = 0 ORDER BY e.id`,
  );
  return rows;
}

/** Says, from within the transaction that stops, whether a batch with something to this person had begun by then. */
async function stop(
  db: Db,
  { contactId, address }: Person,
  reason: 'unsubscribed' | 'complained',
): Promise<boolean> {
  return inTransaction(db.pool, async (tx) => {
    await stopWriting(tx, appSecret, {
      contactId,
      address,
      reason,
      messageId: null,
      evidence: {},
      at: new Date(),
    });
    const { rows } = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM messages m LEFT JOIN message_batches b ON b.id = m.batch_id
       WHERE m.contact_id = $1 AND (m.state = 'sent' OR b.first_attempt_at IS NOT NULL)`,
      [contactId],
    );
    return (rows[0]?.count ?? 0) > 0;
  });
}

async function settle(db: Db, programmeId: string): Promise<void> {
  await release(db, 1_000_000);
  const deadline = Date.now() + PATIENCE_MS;
  while ((await unsettled(db, programmeId)) > 0 && Date.now() < deadline) await delay(200);
}

async function countUp(
  db: Db,
  provider: ResendModel,
  programmeId: string,
  witnesses: Witnesses,
): Promise<RacesResult> {
  const { rows } = await db.pool.query<{ contactId: string; mark: string | null }>(
    `SELECT e.contact_id AS "contactId", m.headers->>'Message-ID' AS mark
     FROM enrolments e LEFT JOIN messages m ON m.enrolment_id = e.id WHERE e.programme_id = $1`,
    [programmeId],
  );
  const got = new Map<string, number>();
  for (const { contactId, mark } of rows) {
    const times = mark === null ? 0 : (provider.taken.get(mark) ?? 0);
    got.set(contactId, (got.get(contactId) ?? 0) + times);
  }
  const underWay = [...witnesses.values()].filter(Boolean).length;
  const after = [...witnesses].filter(([id, begun]) => !begun && (got.get(id) ?? 0) > 0);
  const others = [...got].filter(([id, times]) => !witnesses.has(id) && times !== 1);
  return {
    races: witnesses.size,
    before: witnesses.size - underWay,
    underWay,
    sentAfter: after.length,
    othersWrong: others.length,
    stuck: await unsettled(db, programmeId),
  };
}
