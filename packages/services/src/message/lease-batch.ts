import { randomUUID } from 'node:crypto';
import { type Db, inContendedTransaction, Prisma } from '@sleutel/db';
import { addressOf } from '@sleutel/domain/message';
import type { MailTransport, OutgoingMessage } from '@sleutel/mailer';
import { loadCompany } from '../company/index.ts';
import { suppressedAmong } from '../consent/index.ts';
import type { GuardHouse } from '../enrolment/guard-facts.ts';
import { loadRunning } from '../enrolment/running-programme.ts';
import { releaseCodes } from '../offer/index.ts';
import { askGuards, shareProgrammes } from './ask-guards.ts';
import { whatIsInHand } from './in-hand.ts';
import { lettersOf, lockMembers, type Member } from './members.ts';
import { type KnownRate, type RateRow, rateOf } from './transport-rate.ts';

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
  readonly rate: KnownRate;
}

export interface Lessee {
  readonly db: Pick<Db, 'pool' | 'prisma'>;
  readonly appSecret: string;
  readonly transport: Pick<MailTransport, 'name' | 'safeRate' | 'oneByOne'>;
  /** It waited for its turn. */
  readonly hasTurn: boolean;
}

interface BatchRow extends RateRow {
  readonly state: 'ready' | 'sending' | 'unknown';
  readonly transport: string;
  readonly attempts: number;
  readonly firstAttemptAt: Date | null;
  readonly begun: readonly string[] | null;
  readonly members: readonly string[];
}

/** Longer than any attempt may take. */
const LEASE = '3 minutes';

/**
 * Takes a batch whose time has come; null when it is done, not due, or somebody else has it; `Paced` when it has to
 * wait for its turn first. Before anything of it leaves, every guard is asked about each member. From its first attempt
 * on its members are what they are; only those that surely never left are taken out where they were suppressed.
 */
export async function leaseBatch(
  { db, appSecret, transport: { name, safeRate, oneByOne = false }, hasTurn }: Lessee,
  id: string,
  now: Date,
): Promise<LeasedBatch | Paced | null> {
  const hand = whatIsInHand(id);
  const house = await houseOf(db, hand?.programmeIds ?? (await programmesOf(db.pool, id)));
  return inContendedTransaction(db.pool, async (tx) => {
    const standing = await shareProgrammes(tx, house.programmes.keys());
    const row = await lockBatch(tx, id, name, now);
    if (!row) return null;
    const rate = safeRate ? rateOf(row, safeRate) : null;
    if (rate !== null && rate.pace !== null && !hasTurn) return { rate };
    const leaseToken = randomUUID();
    const firstAttemptAt = row.firstAttemptAt ?? now;
    const begun = row.begun && new Set(row.begun);
    const members = await lockMembers(tx, id, row.members);
    const kept =
      row.firstAttemptAt === null
        ? await askGuards(tx, members, standing, { ...house, appSecret, now })
        : await dropSuppressed(tx, { members, mayHaveLeft: begun, appSecret, now });
    await tx.query(Prisma.sql`
      UPDATE message_batches
      SET state = 'sending', lease_token = ${leaseToken}::uuid, lease_until = now() + ${LEASE}::interval,
          attempts = attempts + 1, first_attempt_at = ${firstAttemptAt}, begun = ${oneByOne ? marksOf(row) : null}::uuid[]
      WHERE id = ${id}::uuid`);
    const messages = await lettersOf(
      tx,
      kept.map(({ messageId }) => messageId),
      hand?.letters,
    );
    const { transport, attempts, state } = row;
    return {
      id,
      leaseToken,
      transport,
      attempts: attempts + 1,
      firstAttemptAt,
      inDoubt: state !== 'ready',
      begun,
      messages,
      rate,
    };
  });
}

/** Those of its messages while none of them was attempted. */
async function programmesOf(pool: Db['pool'], id: string): Promise<string[]> {
  const { rows } = await pool.query<{ programmeId: string }>(Prisma.sql`
    SELECT DISTINCT programme_id AS "programmeId" FROM messages
    WHERE id = ANY (SELECT unnest(message_ids) FROM message_batches WHERE id = ${id}::uuid AND first_attempt_at IS NULL)`);
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

async function lockBatch(tx: Tx, id: string, by: string, now: Date): Promise<BatchRow | undefined> {
  const { rows } = await tx.query<BatchRow>(Prisma.sql`
    SELECT b.state, b.transport, b.attempts, b.first_attempt_at AS "firstAttemptAt", b.begun,
           b.message_ids AS members,
           r.requests, r.window_ms AS "windowMs", r.learned
    FROM message_batches b LEFT JOIN transport_rates r ON r.transport = ${by}
    WHERE b.id = ${id}::uuid AND b.state <> 'done' AND b.next_attempt_at <= ${now}
      AND (b.lease_until IS NULL OR b.lease_until < now())
    FOR UPDATE OF b SKIP LOCKED`);
  return rows[0];
}

/** What a transport that tells begins with. Where an attempt broke off that did not tell, it stays untold. */
function marksOf({ state, begun }: BatchRow): readonly string[] | null {
  return begun ?? (state === 'ready' ? [] : null);
}

interface Suspects {
  readonly members: readonly Member[];
  /** Those of which some bytes may be out stay what they are; null: any of them. */
  readonly mayHaveLeft: ReadonlySet<string> | null;
  readonly appSecret: string;
  readonly now: Date;
}

/** Cancels those whose address was suppressed since they were claimed; the others. */
async function dropSuppressed(
  tx: Tx,
  { members, mayHaveLeft, appSecret, now }: Suspects,
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
