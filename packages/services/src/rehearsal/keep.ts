import { type Db, inTransaction, Prisma } from '@sleutel/db';
import { type Authorised, auditSql } from '../core/index.ts';
import { type LeasedRehearsal, LostLease } from './claim.ts';
import { writeEvents } from './events.ts';
import { figuresOf } from './figures.ts';
import type { Audience } from './play.ts';

type Tx = Pick<Db['pool'], 'query'>;

export interface Played {
  readonly schema: string;
  /** The company's. */
  readonly zone: string;
  readonly audience: Audience;
}

/** Keeps what a rehearsal came to, from its stage, in one transaction; nothing where it is somebody else's by now. */
export async function keepResult(
  ctx: Authorised<'rehearsal.run'>,
  leased: LeasedRehearsal,
  { schema, zone, audience }: Played,
): Promise<void> {
  const { id, leaseToken, programmeId } = leased;
  await inTransaction(ctx.db.pool, async (tx) => {
    const { rowCount } = await tx.query(Prisma.sql`
      SELECT id FROM public.rehearsals
      WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid AND state = 'running' FOR UPDATE`);
    if (rowCount !== 1) throw new LostLease(id);
    await tx.query(`SET LOCAL search_path = ${schema}, public`);
    await writeAccounts(tx, leased, audience, zone);
    await writeEvents(tx, leased, audience.design.sequence.start, zone);
    const figures = await figuresOf(tx, leased, zone);
    await tx.query('SET LOCAL search_path = public');
    await tx.query(Prisma.sql`
      UPDATE rehearsals
      SET state = 'done', progress = 1, design = ${JSON.stringify(audience.design)}::jsonb,
          figures = ${JSON.stringify(figures)}::jsonb, ended_at = ${ctx.now()}, lease_token = NULL, lease_until = NULL
      WHERE id = ${id}::uuid`);
    await auditSql(tx, ctx, 'rehearsal.run', 'programme', programmeId, { rehearsal: id });
  });
}

/** One row an account the programme chose. What it ordered is what really happened: nothing was sent to it. */
async function writeAccounts(
  tx: Tx,
  { id, programmeId, until }: LeasedRehearsal,
  { accounts }: Audience,
  zone: string,
): Promise<void> {
  const own = Prisma.sql`programme_id = ${programmeId}::uuid`;
  await tx.query(Prisma.sql`
    INSERT INTO public.rehearsal_accounts (rehearsal_id, account_id, position, arm, left_out, people, messages, moved,
                                           held, codes, tasks, ordered_on, ordered)
    SELECT ${id}::uuid, a.id, a.position, r.arm, a.left_out, COALESCE(e.people, 0), COALESCE(m.messages, 0),
           COALESCE(l.moved, 0), COALESCE(l.held, 0), COALESCE(c.codes, 0), COALESCE(t.tasks, 0), o.ordered_on,
           o.ordered
    FROM unnest(${accounts.map((each) => each.id)}::uuid[], ${accounts.map((each) => each.leftOut)}::text[])
      WITH ORDINALITY AS a(id, left_out, position)
    LEFT JOIN programme_arms r ON r.account_id = a.id AND r.${own}
    LEFT JOIN (SELECT account_id, count(*) AS people FROM enrolments WHERE ${own} GROUP BY 1) e ON e.account_id = a.id
    LEFT JOIN (SELECT account_id, count(*) AS messages FROM messages WHERE ${own} AND state = 'sent' GROUP BY 1) m
      ON m.account_id = a.id
    LEFT JOIN (
      SELECT account_id, count(*) FILTER (WHERE verdict = 'moved') AS moved,
             count(*) FILTER (WHERE verdict = 'held') AS held
      FROM ledger_entries WHERE ${own} GROUP BY 1) l ON l.account_id = a.id
    LEFT JOIN (
      SELECT account_id, count(*) AS codes FROM offer_codes
      WHERE offer_id IN (SELECT id FROM offers WHERE ${own}) AND state <> 'released' GROUP BY 1) c ON c.account_id = a.id
    LEFT JOIN (SELECT account_id, count(*) AS tasks FROM tasks WHERE ${own} GROUP BY 1) t ON t.account_id = a.id
    LEFT JOIN LATERAL (
      SELECT min(ordered_on) AS ordered_on, sum(amount) AS ordered FROM public.orders
      WHERE account_id = a.id AND status = 'completed' AND ordered_on <= ${until}::date
        AND ordered_on >= (r.assigned_at AT TIME ZONE ${zone})::date) o ON r.arm IS NOT NULL`);
}
