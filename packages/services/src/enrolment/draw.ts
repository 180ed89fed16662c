import { createHmac } from 'node:crypto';
import { inTransaction, Prisma } from '@sleutel/db';
import {
  type ChanceBranch,
  type DrawCandidate,
  drawWays,
  indexSteps,
  isChanceBranch,
} from '@sleutel/domain/sequence';
import { keyFor } from '../consent/index.ts';
import { groupBy, type ServiceDeps } from '../core/index.ts';
import type { Ground } from './batch.ts';
import type { DueEnrolment } from './due-enrolment.ts';

interface Waiting {
  readonly programmeId: string;
  readonly accountId: string;
  readonly branch: ChanceBranch;
}

/**
 * Draws the accounts of those of a batch who stand before a branch that goes by chance and were not drawn there yet:
 * once each, so that colleagues go the same way, and whoever comes by again goes it again.
 * @returns whether any was
 */
export async function drawWaiting(
  deps: Pick<ServiceDeps, 'db' | 'appSecret'>,
  ground: Pick<Ground, 'sequences' | 'traits' | 'now'>,
  due: readonly DueEnrolment[],
): Promise<boolean> {
  const waiting = due.flatMap((one) => waitingOf(one, ground));
  const draws = groupBy(waiting, ({ programmeId, branch }) => `${programmeId} ${branch.key}`);
  for (const together of draws.values()) await drawTogether(deps, together, ground.now);
  return waiting.length > 0;
}

function waitingOf(
  { id, programmeId, sequenceVersionId, accountId, stepKey }: DueEnrolment,
  { sequences, traits }: Pick<Ground, 'sequences' | 'traits'>,
): Waiting[] {
  const sequence = sequences.get(sequenceVersionId);
  const step = sequence && indexSteps(sequence).get(stepKey);
  if (!step || !isChanceBranch(step) || traits.get(id)?.drawn[stepKey] !== undefined) return [];
  return [{ programmeId, accountId, branch: step }];
}

/** One draw at a time for each branch: each has to know how many were drawn before it. */
async function drawTogether(
  { db, appSecret }: Pick<ServiceDeps, 'db' | 'appSecret'>,
  waiting: readonly Waiting[],
  at: Date,
): Promise<void> {
  const [first] = waiting;
  if (!first) return;
  const { programmeId, branch } = first;
  const place = `${programmeId} ${branch.key}`;
  const { share } = branch.on;
  await inTransaction(db.pool, async (tx) => {
    await tx.query(Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${`draw ${place}`}, 0))`);
    const { rows: drawn } = await tx.query<{ count: number }>(Prisma.sql`
      SELECT count(*)::int AS count FROM programme_draws
      WHERE programme_id = ${programmeId}::uuid AND step_key = ${branch.key} AND share = ${share}::float8`);
    const { rows } = await tx.query<Omit<DrawCandidate, 'key'>>(Prisma.sql`
      SELECT a.id AS "accountId", COALESCE(r.stratum, '') AS stratum
      FROM accounts a
      LEFT JOIN programme_arms r ON r.programme_id = ${programmeId}::uuid AND r.account_id = a.id
      WHERE a.id = ANY(${waiting.map(({ accountId }) => accountId)}::uuid[]) AND NOT EXISTS (
        SELECT FROM programme_draws d
        WHERE d.programme_id = ${programmeId}::uuid AND d.step_key = ${branch.key} AND d.account_id = a.id)`);
    const candidates = rows.map((row) => ({ ...row, key: hashOf(appSecret, `${place} ${row.accountId}`) }));
    const ways = drawWays(candidates, share, {
      count: drawn[0]?.count ?? 0,
      start: partOf(hashOf(appSecret, place)),
    });
    await tx.query(Prisma.sql`
      INSERT INTO programme_draws (programme_id, step_key, account_id, way, share, stratum, drawn_at)
      SELECT ${programmeId}::uuid, ${branch.key}, w.account_id, w.way::"DrawnWay", ${share}::float8, w.stratum, ${at}
      FROM unnest(${ways.map((each) => each.accountId)}::uuid[], ${ways.map((each) => each.way)}::text[],
                  ${ways.map((each) => each.stratum)}::text[]) AS w(account_id, way, stratum)`);
  });
}

/** A keyed hash decides, so that nobody chooses and anybody with the key can check. */
function hashOf(appSecret: string, text: string): string {
  return createHmac('sha256', keyFor(appSecret, 'draw')).update(text).digest('hex');
}

/** A hash as a number from 0 up to 1. */
function partOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 8), 16) / 2 ** 32;
}
