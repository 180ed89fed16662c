import type { Db } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { stretchOf } from '@sleutel/domain/rehearsal';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, defineVerb, ServiceError } from '../core/index.ts';
import {
  claimRehearsal,
  failRehearsal,
  giveBack,
  keepRehearsal,
  type LeasedRehearsal,
  LostLease,
} from './claim.ts';
import { keepResult } from './keep.ts';
import { nobody } from './nobody.ts';
import { play } from './play.ts';
import { buildStage } from './stage/build.ts';
import { castStage } from './stage/cast.ts';
import { dropStage, stageName, sweepStages } from './stage/sweep.ts';

const Input = z.object({
  /** Ends it early; the next worker begins it anew. */
  signal: z.instanceof(AbortSignal).optional(),
});

type Ctx = Authorised<'rehearsal.run'>;

/** How often it says how far it is, in milliseconds. */
const TELL_MS = 1_000;

/** Begun this often without an end, it is not begun again. */
const MAX_ATTEMPTS = 3;

/** Work on one waits for nobody else; a rehearsal never takes more connections than this. */
const CONNECTIONS = 4;

/** Plays the rehearsals that wait, one after the other. Any number of workers may: each is played by one. */
export const runRehearsals = defineVerb({
  name: 'rehearsal.run',
  input: Input,
  run: async (ctx, { signal }): Promise<{ readonly played: number }> => {
    await sweepStages(ctx.db.pool);
    for (let played = 0; ; played += 1) {
      const leased = signal?.aborted ? null : await claimRehearsal(ctx.db.pool);
      if (!leased) return { played };
      await runOne(ctx, leased, signal);
    }
  },
});

async function runOne(ctx: Ctx, leased: LeasedRehearsal, signal: AbortSignal | undefined): Promise<void> {
  const { pool } = ctx.db;
  const schema = stageName(leased.leaseToken);
  const db = ctx.db.through(schema, { maxConnections: CONNECTIONS });
  try {
    if (leased.attempts > MAX_ATTEMPTS)
      throw new ServiceError('refused', 'rehearsal-lost', 'It never came to an end.');
    await playOn(ctx, leased, db, schema, signal);
  } catch (error) {
    if (signal?.aborted) await giveBack(pool, leased);
    else if (!(error instanceof LostLease))
      await failRehearsal(pool, leased, failureOf(ctx, error), ctx.now());
  } finally {
    await db.close();
    await dropStage(pool, schema);
  }
}

async function playOn(
  ctx: Ctx,
  leased: LeasedRehearsal,
  db: Db,
  schema: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { programmeId, from, until } = leased;
  const { timeZone: zone } = await loadCompany(ctx.db);
  const stretch = stretchOf({ from, until }, zone);
  await buildStage(ctx.db.pool, schema);
  await castStage(db.pool, {
    programmeId,
    from: stretch.from,
    today: dayIn(zone, stretch.from),
    now: ctx.now(),
  });
  const audience = await play({
    ctx: { ...ctx, db, mail: { ...ctx.mail, transport: nobody } },
    programmeId,
    zone,
    stretch,
    goOn: telling(ctx, leased, signal),
  });
  await keepResult(ctx, leased, { schema, zone, audience });
}

/** Tells how far it is now and then, and ends it where it was cancelled or the worker has to stop. */
function telling(ctx: Ctx, leased: LeasedRehearsal, signal: AbortSignal | undefined) {
  let told = 0;
  return async (progress: number): Promise<void> => {
    signal?.throwIfAborted();
    const now = ctx.now().getTime();
    if (now - told < TELL_MS) return;
    told = now;
    await keepRehearsal(ctx.db.pool, leased, progress);
  };
}

function failureOf(ctx: Ctx, error: unknown): { readonly reason: string; readonly detail: object } {
  if (error instanceof ServiceError) return { reason: error.reason, detail: error.detail };
  ctx.log.error({ err: error }, 'a rehearsal broke off');
  return { reason: 'rehearsal-broke-off', detail: {} };
}
