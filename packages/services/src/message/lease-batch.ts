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
    const untouched = row.firstAttemptAt === null ? new Set<string>() : begun;
    if (untouched) await dropSuppressed(tx, { id, members: row.members, except: untouched, appSecret, now });
    await tx.query(Prisma.sql`
      UPDATE message_batches
      SET state = 'sending', lease_token = ${leaseToken}::uuid, lease_until = now() + ${LEASE}::interval,
          attempts = attempts + 1, first_attempt_at = ${firstAttemptAt}, begun = ${oneByOne ? marksOf(row) : null}::uuid[]
      WHERE id = ${id}::uuid`);
    const messages = await membersOf(tx, id, row.members);
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

interface Untouched {
  readonly id: string;
  readonly members: readonly string[];
  /** Messages of the batch that may have left. */
  readonly except: ReadonlySet<string>;
  readonly appSecret: string;
  readonly now: Date;
}

async function dropSuppressed(
  tx: Tx,
  { id: batchId, members, except, appSecret, now }: Untouched,
): Promise<void> {
  const { rows } = await tx.query<{ id: string; recipient: string }>(Prisma.sql`
    SELECT id, recipient FROM messages
    WHERE id = ANY(${members}::uuid[]) AND batch_id = ${batchId}::uuid AND state = 'claimed'
      AND id <> ALL(${[...except]}::uuid[])
    ORDER BY id FOR UPDATE`);
  const suppressed = await suppressedAmong(
    tx,
    appSecret,
    rows.map(({ recipient }) => addressOf(recipient)),
  );
  const dropped = rows.filter(({ recipient }) => suppressed.has(addressOf(recipient))).map(({ id }) => id);
  if (dropped.length === 0) return;
  await tx.query(Prisma.sql`
    UPDATE messages SET state = 'cancelled', error = 'suppressed' WHERE id = ANY(${dropped}::uuid[])`);
  await releaseCodes(tx, dropped, now);
}

type MessageRow = Omit<OutgoingMessage, 'replyTo' | 'headers' | 'html' | 'text'> &
  StoredBody & {
    readonly replyTo: string | null;
    readonly headers: unknown;
  };

const Headers = z.record(z.string(), z.string());

async function membersOf(tx: Tx, batchId: string, members: readonly string[]): Promise<OutgoingMessage[]> {
  const { rows } = await tx.query<MessageRow>(Prisma.sql`
    SELECT id, sender AS "from", recipient AS "to", reply_to AS "replyTo", subject, headers,
           frame_id AS "frameId", pieces
    FROM messages WHERE id = ANY(${members}::uuid[]) AND batch_id = ${batchId}::uuid AND state = 'claimed'
    ORDER BY batch_position`);
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
