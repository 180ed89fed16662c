import { createDb, type Db } from '@sleutel/db';
import { createTransport } from '@sleutel/mailer';
import { type ResendModel, seededRandom, startResendModel } from '@sleutel/mailer/testing';
import type { ServiceContext } from '@sleutel/services/core';
import { claimDueEnrolments, decideEnrolments } from '@sleutel/services/enrolment';
import { claimMessages, deliverBatches } from '@sleutel/services/message';
import { seedCompany } from '../house/company.ts';
import { contextOf } from '../house/context.ts';
import { launchForAll } from '../house/launch.ts';
import { type Tally, tally } from './tally.ts';

export interface OutageOptions {
  readonly databaseUrl: string;
  readonly sends: number;
  readonly hours: number;
}

export interface OutageResult {
  readonly tally: Tally;
  /** E-mails that the provider took during the outage, though no answer said so. */
  readonly takenInSilence: number;
  /** E-mails it took once it answered again: each a second send, made by nobody's decision. */
  readonly sentBlindly: number;
  readonly provider: ResendModel['counts'];
}

const HOUR = 3_600_000;
const KEY_WINDOW_MS = 24 * HOUR;

/**
 * The provider takes everything and answers nothing, for longer than it remembers keys; then it answers again. The
 * clock is simulated, the engine, the database and the requests are not.
 */
export async function runOutage({ databaseUrl, sends, hours }: OutageOptions): Promise<OutageResult> {
  const db = createDb(databaseUrl, { maxConnections: 4 });
  let now = new Date();
  const provider = await startResendModel({
    random: seededRandom(1),
    shares: { drop: 1 },
    keyWindowMs: KEY_WINDOW_MS,
    now: () => now.getTime(),
  });
  try {
    const size = { accounts: sends, peoplePerAccount: 1 };
    await seedCompany(db.pool, size);
    const programmeId = await launchForAll(db, size);
    const engine = engineOf(db, provider.url, () => now);
    const pass = async (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
      await engine();
    };
    await engine();
    for (let quarter = 0; quarter < hours * 4; quarter += 1) await pass(HOUR / 4);
    const takenInSilence = total(provider);
    provider.setShares({});
    for (let hour = 0; hour < 24; hour += 1) await pass(HOUR);
    return {
      tally: await tally(db, provider, programmeId),
      takenInSilence,
      sentBlindly: total(provider) - takenInSilence,
      provider: provider.counts,
    };
  } finally {
    await provider.stop();
    await db.close();
  }
}

function total({ taken }: ResendModel): number {
  return [...taken.values()].reduce((sum, times) => sum + times, 0);
}

/** One pass of all sweeps and what they hand over, by the given clock. */
function engineOf(db: Db, baseUrl: string, now: () => Date): () => Promise<void> {
  const transport = createTransport({ transport: 'resend', apiKey: 're_chaos', baseUrl, timeoutMs: 2_000 });
  const waiting: (() => Promise<unknown>)[] = [];
  const deps = contextOf(db, 'anna');
  const ctx: ServiceContext = {
    ...deps,
    now,
    mail: { ...deps.mail, transport },
    actor: { kind: 'system', id: 'engine', role: 'system' },
    jobs: {
      enqueue: async (name, payload) => {
        waiting.push(workOf(name, payload));
      },
      enqueueMany: async (name, payloads) => {
        waiting.push(...payloads.map((payload) => workOf(name, payload)));
      },
    },
  };
  const workOf = (name: string, payload: unknown) => async () => {
    if (name === 'enrolment.decide') await decideEnrolments(ctx, decideEnrolments.input.parse(payload));
    if (name === 'message.deliver') await deliverBatches(ctx, deliverBatches.input.parse(payload));
    if (name === 'message.claim') await claimMessages(ctx, {});
  };
  return async () => {
    await claimDueEnrolments(ctx, {});
    await claimMessages(ctx, {});
    for (let work = waiting.shift(); work; work = waiting.shift()) await work();
  };
}
