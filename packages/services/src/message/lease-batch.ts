import { randomUUID } from 'node:crypto';
import { type Db, inContendedTransaction, Prisma } from '@sleutel/db';
import { addressOf } from '@sleutel/domain/message';
import type { MailTransport, OutgoingMessage } from '@sleutel/mailer';
import { z } from 'zod';
import { suppressedAmong } from '../consent/index.ts';
import { releaseCodes } from '../offer/index.ts';
import { type StoredBody, thawAll } from './frozen-body.ts';
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
  readonly pool: Db['pool'];
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
 * wait for its turn first. From here on its members
 * are what they are; only those that surely never left are taken out where they were suppressed meanwhile.
 */
export async function leaseBatch(
  { pool, appSecret, transport: { name, safeRate, oneByOne = false }, hasTurn }: Lessee,
  id: string,
  now: Date,
): Promise<LeasedBatch | Paced | null> {
  return inContendedTransaction(pool, async (tx) => {
    const row = await lockBatch(tx, id, name, now);
    if (!row) return null;
    const rate = safeRate ? rateOf(row, safeRate) : null;
    if (rate !== null && rate.pace !== null && !hasTurn) return { rate };
    const leaseToken = randomUUID();
    const firstAttemptAt = row.firstAttemptAt ?? now;
    const begun = row.begun && new Set(row.begun);
    const mayHaveLeft = row.firstAttemptAt === null ? new Set<string>() : begun;
    const members = await lockMembers(tx, id, row.members);
    const kept = mayHaveLeft ? await dropSuppressed(tx, { members, mayHaveLeft, appSecret, now }) : members;
    await tx.query(Prisma.sql`
      UPDATE message_batches
      SET state = 'sending', lease_token = ${leaseToken}::uuid, lease_until = now() + ${LEASE}::interval,
          attempts = attempts + 1, first_attempt_at = ${firstAttemptAt}, begun = ${oneByOne ? marksOf(row) : null}::uuid[]
      WHERE id = ${id}::uuid`);
    const messages = await outgoing(tx, kept);
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

type MemberRow = Omit<OutgoingMessage, 'replyTo' | 'headers' | 'html' | 'text'> &
  StoredBody & {
    readonly position: number;
    readonly replyTo: string | null;
    readonly headers: unknown;
  };

/** The messages of a batch in their order. Locked in the order of their ids, as everybody locks messages. */
async function lockMembers(tx: Tx, batchId: string, members: readonly string[]): Promise<MemberRow[]> {
  const { rows } = await tx.query<MemberRow>(Prisma.sql`
    SELECT id, batch_position AS position, sender AS "from", recipient AS "to", reply_to AS "replyTo", subject,
           headers, frame_id AS "frameId", pieces
    FROM messages WHERE id = ANY(${members}::uuid[]) AND batch_id = ${batchId}::uuid AND state = 'claimed'
    ORDER BY id FOR UPDATE`);
  return rows.sort((a, b) => a.position - b.position);
}

interface Suspects {
  readonly members: readonly MemberRow[];
  /** Those of which some bytes may be out: they stay what they are. */
  readonly mayHaveLeft: ReadonlySet<string>;
  readonly appSecret: string;
  readonly now: Date;
}

/** Cancels those whose address was suppressed since they were claimed; the others. */
async function dropSuppressed(
  tx: Tx,
  { members, mayHaveLeft, appSecret, now }: Suspects,
): Promise<readonly MemberRow[]> {
  const suppressed = await suppressedAmong(
    tx,
    appSecret,
    members.map(({ to }) => addressOf(to)),
  );
  if (suppressed.size === 0) return members;
  const isDropped = ({ id, to }: MemberRow) => !mayHaveLeft.has(id) && suppressed.has(addressOf(to));
  const dropped = members.filter(isDropped).map(({ id }) => id);
  await tx.query(Prisma.sql`
    UPDATE messages SET state = 'cancelled', error = 'suppressed' WHERE id = ANY(${dropped}::uuid[])`);
  await releaseCodes(tx, dropped, now);
  return members.filter((member) => !isDropped(member));
}

const Headers = z.record(z.string(), z.string());

async function outgoing(tx: Tx, rows: readonly MemberRow[]): Promise<OutgoingMessage[]> {
  const bodies = await thawAll(tx, rows);
  return rows.map(({ id, from, to, subject, replyTo, headers }, index) => ({
    id,
    from,
    to,
    subject,
    html: bodies[index]?.html ?? '',
    text: bodies[index]?.text ?? '',
    headers: Headers.parse(headers),
    ...(replyTo === null ? {} : { replyTo }),
  }));
}
