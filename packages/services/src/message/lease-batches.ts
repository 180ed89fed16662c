import { randomUUID } from 'node:crypto';
import { type Db, inContendedTransaction, Prisma } from '@sleutel/db';
import { addressOf } from '@sleutel/domain/message';
import type { MailTransport, OutgoingMessage } from '@sleutel/mailer';
import { loadCompany } from '../company/index.ts';
import { suppressedAmong } from '../consent/index.ts';
import { groupBy } from '../core/index.ts';
import type { GuardHouse } from '../enrolment/guard-facts.ts';
import { loadRunning } from '../enrolment/running-programme.ts';
import { releaseCodes } from '../offer/index.ts';
import { type Standing, shareProgrammes } from '../programme/lock.ts';
import { askGuards } from './ask-guards.ts';
import { lettersOf, lockMembers, type Member } from './members.ts';
import { putOff } from './put-off.ts';
import { LEASE } from './store-batch.ts';
import { heldUntil, type KnownRate, knownRate } from './transport-rate.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** A batch in the hands of one worker. */
export interface LeasedBatch {
  readonly id: string;
  readonly leaseToken: string;
  readonly transport: string;
  /** With the one that begins now. */
  readonly attempts: number;
  readonly firstAttemptAt: Date;
  /** An earlier attempt may have got through: it ended in doubt, or in the middle. */
  readonly inDoubt: boolean;
  /** Those of which this is true; null where nobody told, so that it may be any of them. */
  readonly begun: ReadonlySet<string> | null;
  readonly messages: readonly OutgoingMessage[];
  /** What was known of the provider's limit; null where its transport has none. */
  readonly rate: KnownRate | null;
}

/** The provider takes so many requests only, and this batch has no turn yet. */
export interface Paced {
  readonly id: string;
  readonly rate: KnownRate;
}

/** What became of batches that were asked for. One in neither is done, not due, or somebody else's. */
export interface Leases {
  readonly leased: readonly LeasedBatch[];
  readonly paced: readonly Paced[];
}

export interface Lessee {
  readonly db: Pick<Db, 'pool' | 'prisma'>;
  readonly appSecret: string;
  readonly transport: Pick<MailTransport, 'name' | 'safeRate' | 'oneByOne'>;
  /** The batches waited for their turns. */
  readonly haveTurns: boolean;
}

interface BatchRow {
  readonly id: string;
  readonly state: 'ready' | 'sending' | 'unknown';
  readonly transport: string;
  readonly attempts: number;
  readonly firstAttemptAt: Date | null;
  readonly begun: readonly string[] | null;
  readonly members: readonly string[];
}

/**
 * Takes those of the batches whose time has come, all at once. Before anything of them leaves, every guard is asked
 * about each member. From its first attempt on the members of a batch are what they are; only those that surely never
 * left are taken out where they were suppressed.
 */
export async function leaseBatches(
  { db, appSecret, transport, haveTurns }: Lessee,
  ids: readonly string[],
  now: Date,
): Promise<Leases> {
  const house = await houseOf(db, await programmesOf(db.pool, ids));
  return inContendedTransaction(db.pool, async (tx) => {
    const standing = await shareProgrammes(tx, house.programmes.keys());
    const rows = await lockBatches(tx, ids, now);
    if (rows.length === 0) return { leased: [], paced: [] };
    const rate = transport.safeRate ? await knownRate(tx, transport.name, transport.safeRate) : null;
    if (rate !== null && rate.pace !== null && !haveTurns) {
      return { leased: [], paced: rows.map(({ id }) => ({ id, rate })) };
    }
    const until = await heldUntil(tx, transport.name, now);
    if (until !== null) {
      const held = rows.map(({ id }) => id);
      await putOff(tx, held, { until, now });
      return { leased: [], paced: [] };
    }
    const members = await lockMembers(tx, rows);
    const kept = await whoMayLeave(tx, rows, members, standing, { ...house, appSecret, now });
    const leaseToken = await begin(tx, rows, transport, now);
    const letters = await lettersOf(
      tx,
      kept.map(({ messageId }) => messageId),
    );
    const keptIn = groupBy(kept, ({ batchId }) => batchId);
    const leased = rows.map((row) => ({
      ...leaseOf(row, leaseToken, now),
      messages: (keptIn.get(row.id) ?? []).flatMap(({ messageId }) => letters.get(messageId) ?? []),
      rate,
    }));
    return { leased, paced: [] };
  });
}

function leaseOf(
  { id, transport, attempts, state, firstAttemptAt, begun }: BatchRow,
  leaseToken: string,
  now: Date,
): Omit<LeasedBatch, 'messages' | 'rate'> {
  return {
    id,
    leaseToken,
    transport,
    attempts: attempts + 1,
    firstAttemptAt: firstAttemptAt ?? now,
    inDoubt: state !== 'ready',
    begun: begun && new Set(begun),
  };
}

/** Those of messages of batches none of which was attempted. */
async function programmesOf(pool: Db['pool'], ids: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ programmeId: string }>(Prisma.sql`
    SELECT DISTINCT programme_id AS "programmeId" FROM messages
    WHERE id = ANY (SELECT unnest(message_ids) FROM message_batches
                    WHERE id = ANY(${ids}::uuid[]) AND first_attempt_at IS NULL)`);
  return rows.map(({ programmeId }) => programmeId);
}

/** What the guards know of programmes and of the company. */
async function houseOf(
  db: Lessee['db'],
  programmeIds: Iterable<string>,
): Promise<Pick<GuardHouse, 'company' | 'programmes'>> {
  const [company, programmes] = await Promise.all([loadCompany(db), loadRunning(db, programmeIds)]);
  return { company, programmes };
}

/** Locked in the order of their ids; those that somebody else has are passed by. */
async function lockBatches(tx: Tx, ids: readonly string[], now: Date): Promise<BatchRow[]> {
  const { rows } = await tx.query<BatchRow>(Prisma.sql`
    SELECT id, state, transport, attempts, first_attempt_at AS "firstAttemptAt", begun, message_ids AS members
    FROM message_batches
    WHERE id = ANY(${ids}::uuid[]) AND state <> 'done' AND next_attempt_at <= ${now}
      AND (lease_until IS NULL OR lease_until < now())
    ORDER BY id
    FOR UPDATE SKIP LOCKED`);
  return rows;
}

/**
 * Marks an attempt as begun; the token of its lease. A transport that tells what it begins with starts without any;
 * where an attempt broke off that did not tell, it stays untold.
 */
async function begin(
  tx: Tx,
  rows: readonly BatchRow[],
  { oneByOne = false }: Lessee['transport'],
  now: Date,
): Promise<string> {
  const token = randomUUID();
  await tx.query(Prisma.sql`
    UPDATE message_batches
    SET state = 'sending', lease_token = ${token}::uuid, lease_until = now() + ${LEASE}::interval,
        attempts = attempts + 1, first_attempt_at = COALESCE(first_attempt_at, ${now}),
        begun = CASE WHEN ${oneByOne} THEN COALESCE(begun, CASE WHEN state = 'ready' THEN '{}'::uuid[] END) END
    WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[])`);
  return token;
}

/** The guards know of those that were never attempted; of the others only what surely never left can still be kept. */
async function whoMayLeave(
  tx: Tx,
  rows: readonly BatchRow[],
  members: readonly Member[],
  standing: ReadonlyMap<string, Standing>,
  house: GuardHouse,
): Promise<readonly Member[]> {
  const membersOf = groupBy(members, ({ batchId }) => batchId);
  const fresh = new Set(rows.flatMap(({ id, firstAttemptAt }) => (firstAttemptAt === null ? id : [])));
  const kept = await askGuards(
    tx,
    members.filter(({ batchId }) => fresh.has(batchId)),
    standing,
    house,
  );
  for (const { id, begun } of rows) {
    if (fresh.has(id)) continue;
    const suspects = membersOf.get(id) ?? [];
    kept.push(...(await dropSuppressed(tx, suspects, begun && new Set(begun), house)));
  }
  return kept;
}

/**
 * Cancels those whose address was suppressed since they were claimed; the others. Those of which some bytes may be out
 * stay what they are; null: any of them.
 */
async function dropSuppressed(
  tx: Tx,
  members: readonly Member[],
  mayHaveLeft: ReadonlySet<string> | null,
  { appSecret, now }: Pick<GuardHouse, 'appSecret' | 'now'>,
): Promise<readonly Member[]> {
  if (mayHaveLeft === null) return members;
  const suppressed = await suppressedAmong(
    tx,
    appSecret,
    members.map(({ to }) => addressOf(to)),
  );
  if (suppressed.size === 0) return members;
  const isDropped = ({ messageId, to }: Member) =>
    !mayHaveLeft.has(messageId) && suppressed.has(addressOf(to));
  const dropped = members.filter(isDropped).map(({ messageId }) => messageId);
  await tx.query(Prisma.sql`
    UPDATE messages SET state = 'cancelled', error = 'suppressed' WHERE id = ANY(${dropped}::uuid[])`);
  await releaseCodes(tx, dropped, now);
  return members.filter((member) => !isDropped(member));
}
