import { type Db, Prisma } from '@sleutel/db';
import type { LeasedRehearsal } from './claim.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Orders have only a day; this is where on it they are drawn. */
const NOON = '12:00';

/** What had somebody enter after the launch, as the ledger names it. */
const enteredRule = Prisma.sql`
  CASE WHEN cause <> 'launch' THEN 'entered' || upper(left(cause::text, 1)) || substr(cause::text, 2) END`;

/** Writes down what happened on the stage, moment by moment. */
export async function writeEvents(
  tx: Tx,
  { id, programmeId, until }: LeasedRehearsal,
  start: string,
  zone: string,
): Promise<void> {
  const own = Prisma.sql`programme_id = ${programmeId}::uuid`;
  await tx.query(Prisma.sql`
    INSERT INTO public.rehearsal_events (rehearsal_id, position, account_id, contact_id, at, kind, step_key, rule,
                                         inputs, until)
    SELECT ${id}::uuid, row_number() OVER (ORDER BY at, rank, account_id, contact_id, rule), account_id, contact_id, at,
           kind::public."RehearsalEventKind", step_key, rule, COALESCE(inputs, '{}'), until
    FROM (
      SELECT 0 AS rank, account_id, contact_id, entered_at AS at, 'entered' AS kind, ${start} AS step_key,
             ${enteredRule} AS rule, NULL::jsonb AS inputs, NULL::timestamptz AS until
        FROM enrolments WHERE ${own}
      UNION ALL
      SELECT 1, account_id, contact_id, decided_at, verdict::text, step_key, rule, inputs, next_eligible_at
        FROM ledger_entries WHERE ${own} AND verdict <> 'sent' AND rule NOT LIKE 'entered%' AND rule <> 'reentered'
      UNION ALL
      SELECT 2, c.account_id, c.contact_id, c.issued_at, 'code', NULL, o.key,
             jsonb_build_object('reserved', trim_scale(o.reserved_per_code)::text), c.valid_until
        FROM offer_codes c JOIN offers o ON o.id = c.offer_id WHERE o.${own} AND c.state <> 'released'
      UNION ALL
      SELECT 3, account_id, contact_id, sent_at, 'sent', step_key, NULL,
             jsonb_build_object('subject', subject, 'language', language), NULL
        FROM messages WHERE ${own} AND state = 'sent'
      UNION ALL
      SELECT 4, account_id, contact_id, created_at, 'task', NULL, kind::text, jsonb_build_object('title', title), NULL
        FROM tasks WHERE ${own} AND account_id IS NOT NULL
      UNION ALL
      SELECT 5, e.account_id, e.contact_id, m.at, 'waiting', m.step_key, NULL, NULL, m.due_at
        FROM stage_moves m JOIN enrolments e ON e.id = m.enrolment_id
        WHERE e.${own} AND m.state = 'active' AND m.due_at > m.at + interval '1 minute'
          AND NOT EXISTS (SELECT FROM ledger_entries l WHERE l.enrolment_id = m.enrolment_id AND l.decided_at = m.at
                            AND l.verdict IN ('moved', 'held'))
      UNION ALL
      SELECT 6, account_id, contact_id, ended_at, 'finished', step_key, outcome, NULL, NULL
        FROM enrolments WHERE ${own} AND state = 'finished'
      UNION ALL
      SELECT 7, o.account_id, NULL, (o.ordered_on + time '${Prisma.raw(NOON)}') AT TIME ZONE ${zone}, 'ordered', NULL, NULL,
             jsonb_build_object('amount', trim_scale(sum(o.amount))::text), NULL
        FROM programme_arms r JOIN public.orders o ON o.account_id = r.account_id
        WHERE r.${own} AND o.status = 'completed' AND o.ordered_on <= ${until}::date
          AND o.ordered_on >= (r.assigned_at AT TIME ZONE ${zone})::date
        GROUP BY o.account_id, o.ordered_on
    ) happened`);
}
