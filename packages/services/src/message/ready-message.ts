import { type Db, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

/** The live programmes for which something is ready, those first for which something waits longest. */
export async function programmesWithReady({ pool }: Pick<Db, 'pool'>, now: Date): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(Prisma.sql`
    SELECT p.id FROM programmes p
    CROSS JOIN LATERAL (
      SELECT ready_at FROM messages m WHERE m.programme_id = p.id AND m.ready_at <= ${now}
      ORDER BY m.ready_at LIMIT 1) first
    WHERE p.state = 'live'
    ORDER BY first.ready_at`);
  return rows.map(({ id }) => id);
}

/**
 * Takes up to `limit` ready messages that nobody else has hold of, one programme after the other, those that wait
 * longest first, so that a claim costs what it takes, however many are waiting. Says their ids.
 */
export async function lockReady(
  tx: Tx,
  programmeIds: readonly string[],
  now: Date,
  limit: number,
): Promise<string[]> {
  // A message that was claimed leaves its place in the index behind, which only a reader in the index's order clears
  // away; and until the table's statistics know of a launch, the planner would collect all places and sort them.
  await tx.query('SET LOCAL enable_bitmapscan = off');
  const ready: string[] = [];
  for (const programmeId of programmeIds) {
    if (ready.length >= limit) break;
    ready.push(...(await lockReadyOf(tx, programmeId, now, limit - ready.length)));
  }
  await tx.query('SET LOCAL enable_bitmapscan = on');
  return ready;
}

async function lockReadyOf(tx: Tx, programmeId: string, now: Date, limit: number): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    SELECT id FROM messages WHERE programme_id = ${programmeId}::uuid AND ready_at <= ${now}
    ORDER BY ready_at LIMIT ${limit}
    FOR UPDATE SKIP LOCKED`);
  return rows.map(({ id }) => id);
}
