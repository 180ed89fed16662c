import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { type Authorised, defineVerb, notFound } from '../core/index.ts';
import { loadBatch } from '../enrolment/batch.ts';
import { loadUnderWay } from '../enrolment/due-enrolment.ts';
import { mailsAhead } from '../enrolment/mails-ahead.ts';

/** What leaves of a programme next if nobody orders or replies meanwhile. */
export interface ProgrammeDue {
  readonly hours: number;
  /** E-mails within these hours. */
  readonly mails: number;
  /** Whether there may be more: so many are due that not all of them were looked at. */
  readonly capped: boolean;
  /** When the next one leaves at the earliest, within these hours or after; null where none does. */
  readonly nextAt: string | null;
}

const HOURS = 24;
const LOOKED_AT_TOGETHER = 500;
/** More are not looked at while somebody waits for an answer. */
const MOST_LOOKED_AT = 5_000;

/** What is due next in a programme that runs: what the engine would decide, on what is known now. */
export const programmeDue = defineVerb({
  name: 'programme.due',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ProgrammeDue> => {
    const programme = await ctx.db.prisma.programme.findUnique({ where: { id }, select: { state: true } });
    if (!programme) throw notFound('programme', id);
    if (programme.state !== 'live') return { hours: HOURS, mails: 0, capped: false, nextAt: null };
    const until = new Date(ctx.now().getTime() + HOURS * 3_600_000);
    const [written, decided] = await Promise.all([
      writtenAlready(ctx.db.pool, id, until),
      yetToDecide(ctx, id, until),
    ]);
    const next = [written.next, decided.next].filter((at) => at !== null);
    return {
      hours: HOURS,
      mails: written.mails + decided.mails,
      capped: decided.capped,
      nextAt: next.length === 0 ? null : new Date(Math.min(...next.map(Number))).toISOString(),
    };
  },
});

interface Leaving {
  readonly mails: number;
  readonly next: Date | null;
}

/** E-mails that are decided and have not left yet. */
async function writtenAlready(pool: Db['pool'], id: string, until: Date): Promise<Leaving> {
  const { rows } = await pool.query<Leaving>(Prisma.sql`
    SELECT (count(*) FILTER (WHERE send_after <= ${until}))::int AS mails, min(send_after) AS next
    FROM messages WHERE programme_id = ${id}::uuid AND state IN ('ready', 'claimed')`);
  return rows[0] ?? { mails: 0, next: null };
}

/**
 * Nobody gets an e-mail before they fall due, so it is enough to look, in that order, at those due within the hours and
 * then on until the earliest that was found is sooner than all who are left.
 */
async function yetToDecide(
  ctx: Authorised<'programme.due'>,
  id: string,
  until: Date,
): Promise<Leaving & { readonly capped: boolean }> {
  const now = ctx.now();
  const found: Date[] = [];
  const answer = (capped: boolean) => ({
    mails: found.filter((at) => at <= until).length,
    next: found.length === 0 ? null : new Date(Math.min(...found.map(Number))),
    capped,
  });
  let page = await loadUnderWay(ctx.db.pool, id, undefined, LOOKED_AT_TOGETHER);
  for (let looked = page.length; page.length > 0; looked += page.length) {
    const ahead = mailsAhead(await loadBatch(ctx, page, now), page, { until });
    found.push(...ahead.flatMap(({ mails }) => mails.map(({ at }) => at)));
    const last = page.at(-1);
    if (page.length < LOOKED_AT_TOGETHER || last === undefined) break;
    const earliest = Math.min(...found.map(Number));
    if (last.dueAt > until && earliest <= last.dueAt.getTime()) break;
    if (looked >= MOST_LOOKED_AT) return answer(last.dueAt <= until);
    page = await loadUnderWay(ctx.db.pool, id, last, LOOKED_AT_TOGETHER);
  }
  return answer(false);
}
