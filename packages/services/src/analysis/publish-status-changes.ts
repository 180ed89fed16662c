import { type Db, Prisma } from '@sleutel/db';
import type { WebhookEventType } from '@sleutel/domain/webhook';
import { insertHappened } from '../webhook/outbox.ts';

const TYPE: WebhookEventType = 'account.statusChanged';

/**
 * Has other systems told of the accounts that a run finds in another status than the run before it did, in the
 * transaction that writes the run. A look back at an earlier day changes nobody's status.
 */
export async function publishStatusChanges(
  tx: Pick<Db['pool'], 'query'>,
  runId: string,
  now: Date,
): Promise<void> {
  await tx.query(
    insertHappened(
      Prisma.sql`
        SELECT md5(${TYPE} || r.id || s.account_id)::uuid AS id, ${TYPE}::text AS type, ${now}::timestamptz AS occurred_at,
               s.account_id, NULL::uuid AS contact_id, NULL::uuid AS programme_id,
               jsonb_build_object('asOf', r.as_of, 'status', jsonb_build_object('before', p.status, 'after', s.status))
                 AS data
        FROM analysis_runs r
        CROSS JOIN LATERAL (
          SELECT id FROM analysis_runs e WHERE e.as_of <= r.as_of AND e.measure = r.measure AND e.id <> r.id
          ORDER BY e.as_of DESC, e.created_at DESC, e.id DESC LIMIT 1) before
        JOIN analysis_snapshots s ON s.run_id = r.id
        JOIN analysis_snapshots p ON p.run_id = before.id AND p.account_id = s.account_id AND p.status <> s.status
        WHERE r.id = ${runId}::uuid AND NOT EXISTS (SELECT FROM analysis_runs l WHERE l.as_of > r.as_of)`,
      now,
    ),
  );
}
