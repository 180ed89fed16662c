import { type Db, Prisma } from '@sleutel/db';
import { OCCASION_DAYS } from '@sleutel/domain/programme';

type Tx = Pick<Db['pool'], 'query'>;

/**
 * Notes the tenders that were lost and the complaints that were closed, whoever wrote them and on whatever road. What
 * is there already is left as it is, so that nothing is noted twice, and nothing is lost while nobody looks. A day that
 * is written ahead waits until it comes; somewhere it is tomorrow already.
 */
export function noteOccasions(now: Date): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO occasions (account_id, kind, reference, occurred_on, noted_at)
    SELECT n.account_id, n.kind::"OccasionKind", n.id::text, n.day, ${now}
    FROM (
      SELECT account_id, 'tenderLost' AS kind, id, decided_on AS day FROM tenders
      WHERE outcome = 'lost' AND decided_on BETWEEN ${now}::date - ${OCCASION_DAYS - 1}::int AND ${now}::date + 1
      UNION ALL
      SELECT account_id, 'complaintClosed', id, closed_on FROM complaints
      WHERE closed_on BETWEEN ${now}::date - ${OCCASION_DAYS - 1}::int AND ${now}::date + 1
    ) n
    WHERE NOT EXISTS (
      SELECT FROM occasions o
      WHERE o.account_id = n.account_id AND o.kind::text = n.kind AND o.reference = n.id::text)
    ON CONFLICT DO NOTHING`;
}

/**
 * Notes the accounts that a run finds slipping or lost and the one before did not, in the transaction that writes the
 * run. A look back at an earlier day changes nobody's status.
 */
export async function noteStatusChanges(tx: Tx, runId: string, now: Date): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO occasions (account_id, kind, reference, occurred_on, noted_at)
    SELECT s.account_id, s.status::text::"OccasionKind", r.as_of::text, r.as_of, ${now}
    FROM analysis_runs r
    CROSS JOIN LATERAL (
      SELECT id FROM analysis_runs e WHERE e.as_of < r.as_of AND e.measure = r.measure
      ORDER BY e.as_of DESC, e.created_at DESC, e.id DESC LIMIT 1) before
    JOIN analysis_snapshots s ON s.run_id = r.id AND s.status IN ('slipping', 'lost')
    JOIN analysis_snapshots p ON p.run_id = before.id AND p.account_id = s.account_id AND p.status <> s.status
    JOIN accounts a ON a.id = s.account_id
    WHERE r.id = ${runId}::uuid AND NOT EXISTS (SELECT FROM analysis_runs l WHERE l.as_of > r.as_of)
    FOR KEY SHARE OF a
    ON CONFLICT DO NOTHING`);
}
