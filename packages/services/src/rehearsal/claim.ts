import { randomUUID } from 'node:crypto';
import { type Db, Prisma } from '@sleutel/db';

/** A rehearsal in the hands of one worker. */
export interface LeasedRehearsal {
  readonly id: string;
  readonly leaseToken: string;
  readonly programmeId: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly until: string;
  /** With this one. */
  readonly attempts: number;
}

/** How long a worker may say nothing: it tells of itself every second. */
const LEASE = '1 minute';

/** It is somebody else's by now, or was cancelled. */
export class LostLease extends Error {
  override readonly name = 'LostLease';
}

/**
 * Takes the one that waits longest, or one whose worker is gone; null where there is none, or one is being played: they
 * take turns, since the house has other things to do.
 */
export async function claimRehearsal(pool: Db['pool']): Promise<LeasedRehearsal | null> {
  const leaseToken = randomUUID();
  const { rows } = await pool.query<LeasedRehearsal>(Prisma.sql`
    UPDATE rehearsals
    SET state = 'running', lease_token = ${leaseToken}::uuid, lease_until = now() + ${LEASE}::interval,
        attempts = attempts + 1, progress = 0
    WHERE id = (
      SELECT id FROM rehearsals
      WHERE (state = 'waiting' OR (state = 'running' AND lease_until < now()))
        AND NOT EXISTS (SELECT FROM rehearsals WHERE state = 'running' AND lease_until >= now())
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, lease_token AS "leaseToken", programme_id AS "programmeId", from_on AS "from",
              until_on AS "until", attempts`);
  return rows[0] ?? null;
}

/** Says how far it is and keeps it. @throws LostLease */
export async function keepRehearsal(
  pool: Db['pool'],
  { id, leaseToken }: LeasedRehearsal,
  progress: number,
): Promise<void> {
  const { rowCount } = await pool.query(Prisma.sql`
    UPDATE rehearsals SET progress = ${progress}, lease_until = now() + ${LEASE}::interval
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid AND state = 'running'`);
  if (rowCount !== 1) throw new LostLease(id);
}

/** Puts it back for the next worker: this one has to stop. */
export async function giveBack(pool: Db['pool'], { id, leaseToken }: LeasedRehearsal): Promise<void> {
  await pool.query(Prisma.sql`
    UPDATE rehearsals
    SET state = 'waiting', lease_token = NULL, lease_until = NULL, attempts = attempts - 1, progress = 0
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid AND state = 'running'`);
}

export async function failRehearsal(
  pool: Db['pool'],
  { id, leaseToken }: LeasedRehearsal,
  failure: { readonly reason: string; readonly detail: object },
  at: Date,
): Promise<void> {
  await pool.query(Prisma.sql`
    UPDATE rehearsals
    SET state = 'failed', failure = ${JSON.stringify(failure)}::jsonb, ended_at = ${at}, lease_token = NULL,
        lease_until = NULL
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid AND state = 'running'`);
}
