import { type Db, Prisma } from '@sleutel/db';

/** One approved version of the steps of a programme that was launched. */
export interface VersionView {
  readonly id: string;
  readonly number: number;
  /** ISO 8601. */
  readonly approvedAt: string;
  /** People who are under way on it. */
  readonly underWay: number;
}

/** The approved versions, the newest first: whoever enters now is on the first of them. */
export async function versionsOf(pool: Db['pool'], programmeId: string): Promise<VersionView[]> {
  const { rows } = await pool.query<Omit<VersionView, 'approvedAt'> & { readonly frozenAt: Date }>(Prisma.sql`
    SELECT v.id, v.number, v.frozen_at AS "frozenAt",
           (SELECT count(*)::int FROM enrolments e
            WHERE e.programme_id = v.programme_id AND e.sequence_version_id = v.id
              AND e.state IN ('active', 'held')) AS "underWay"
    FROM sequence_versions v
    WHERE v.programme_id = ${programmeId}::uuid AND v.frozen_at IS NOT NULL
    ORDER BY v.number DESC`);
  return rows.map(({ frozenAt, ...version }) => ({ ...version, approvedAt: frozenAt.toISOString() }));
}
