import { hash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { createDb, type Db } from '@sleutel/db';
import { systemActor } from '@sleutel/services/core';
import { learnFromEvents } from '@sleutel/services/message';
import {
  type Delivery,
  deliveryOf,
  openPostOffice,
  randomOf,
  shuffled,
  stormEvents,
} from '@sleutel/services/message/storm';
import { seedCompany } from '../house/company.ts';
import { contextOf } from '../house/context.ts';
import { startApis } from './api-processes.ts';
import type { WorkerProgram } from './workers.ts';

export interface WebhooksOptions {
  readonly databaseUrl: string;
  readonly program: WorkerProgram;
  /** Different events, about a twentieth as many messages. */
  readonly events: number;
  /** How often each comes. */
  readonly times: number;
  /** In as many orders, each about messages of its own. */
  readonly seeds: number;
  /** The number of the first order, so that many can be gone through in parts. */
  readonly first: number;
  readonly processes: number;
  readonly port: number;
  readonly log: (line: string) => void;
}

export interface WebhooksResult {
  readonly posted: number;
  readonly refused: number;
  /** Forged and stale ones that were taken all the same. */
  readonly forgedTaken: number;
  /** Good ones that were refused. */
  readonly goodRefused: number;
  readonly unhandled: number;
  /** The different final states of the same events, as hashes: one, or something depends on their order. */
  readonly outcomes: readonly string[];
}

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const LANES = 128;
const LEARNERS = 2;
const LOOK_AGAIN_MS = 20;

type Tally = {
  -readonly [Key in 'posted' | 'refused' | 'forgedTaken' | 'goodRefused']: WebhooksResult[Key];
};

/** The same events in many orders, each several times, forged and stale ones between, while several learn at once. */
export async function runWebhooks(options: WebhooksOptions): Promise<WebhooksResult> {
  const { databaseUrl, program, processes, port, seeds, first, log } = options;
  const db = createDb(databaseUrl, { maxConnections: 8 });
  const environment = { RESEND_WEBHOOK_SECRET: secret };
  const apis = await startApis({ databaseUrl, program, count: processes, port, environment });
  const outcomes = new Set<string>();
  const tally: Tally = { posted: 0, refused: 0, forgedTaken: 0, goodRefused: 0 };
  try {
    await seedCompany(db.pool, { accounts: 1, peoplePerAccount: 1 });
    for (let seed = first; seed < first + seeds; seed += 1) {
      outcomes.add(await oneOrder(db, apis.urls, seed, options, tally));
      if (seed % 10 === 0) log(`${seed} orders, ${tally.posted} posted, ${outcomes.size} final state(s)`);
    }
    const unhandled = await db.prisma.webhookEvent.count({ where: { handledAt: null } });
    return { ...tally, unhandled, outcomes: [...outcomes].map((each) => hash('sha256', each).slice(0, 12)) };
  } finally {
    await apis.stop();
    await db.close();
  }
}

async function oneOrder(
  db: Db,
  urls: readonly string[],
  seed: number,
  { events: count, times }: WebhooksOptions,
  tally: Tally,
): Promise<string> {
  const office = await openPostOffice(db, `storm${seed}`, Math.max(1, Math.ceil(count / 20)));
  const events = stormEvents(count, office.providerIds, randomOf(1));
  const kinds = [...Array.from({ length: times }, () => 'good' as const), 'forged', 'stale'] as const;
  const posts = events.flatMap((event) => kinds.map((kind) => ({ event, kind })));
  const rest = shuffled(posts, randomOf(seed)).values();
  let posting = true;
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    for (const { event, kind } of rest) {
      // Signed as it leaves: on a slow machine an order takes longer than a signature is good for.
      await post(urls[lane % urls.length] ?? '', deliveryOf(event, kind, secret), tally);
    }
  });
  const learners = Array.from({ length: LEARNERS }, async () => {
    while (posting) {
      if ((await learn(db)) === 0) await delay(LOOK_AGAIN_MS);
    }
  });
  await Promise.all(lanes).finally(() => {
    posting = false;
    return Promise.all(learners);
  });
  await learn(db);
  return office.learned();
}

async function learn(db: Db): Promise<number> {
  const { events } = await learnFromEvents({ ...contextOf(db, 'anna'), actor: systemActor('chaos') }, {});
  return events;
}

async function post(url: string, delivery: Delivery, tally: Tally): Promise<void> {
  const { kind } = delivery;
  const address = `${url}/api/webhooks/resend`;
  // As a provider does when the line breaks before it has its answer.
  const status = await statusOf(address, delivery).catch(() => statusOf(address, delivery));
  tally.posted += 1;
  if (status === 401) tally.refused += 1;
  if (kind !== 'good' && status !== 401) tally.forgedTaken += 1;
  if (kind === 'good' && status !== 200) tally.goodRefused += 1;
}

/** Not `fetch`, which would cost more than everything it asks for. */
const agent = new Agent({ keepAlive: true, maxSockets: LANES });

function statusOf(url: string, { body, headers }: Delivery): Promise<number> {
  return new Promise<number>((resolve, reject) => {
    const posted = request(url, { method: 'POST', headers, agent }, (response) => {
      response.once('error', reject).once('end', () => resolve(response.statusCode ?? 0));
      response.resume();
    });
    posted.once('error', reject).end(body);
  });
}
