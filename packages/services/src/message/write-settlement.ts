import { type Db, derivedId, inContendedTransaction, newId, Prisma } from '@sleutel/db';
import type { MessageFate, RateReport, Settlement } from '@sleutel/domain/message';
import { taskTitle } from '@sleutel/domain/task';
import { endUndelivered } from '../enrolment/end-undelivered.ts';
import { releaseCodes } from '../offer/index.ts';
import { insertTasks, type NewTask } from '../task/insert.ts';
import { endUnknown, lockUnknown } from './end-unknown.ts';
import type { LeasedBatch } from './lease-batch.ts';
import { batchOf, storeBatches } from './store-batch.ts';
import { holdRate, learnRate } from './transport-rate.ts';

type Tx = Pick<Db['pool'], 'query'>;

interface Settling {
  readonly transport: string;
  readonly appSecret: string;
  /** What the provider said of its limit; undefined where it said nothing at all. */
  readonly report: RateReport | null | undefined;
  readonly now: Date;
}

interface Fated<K extends MessageFate['kind']> {
  readonly id: string;
  readonly fate: Extract<MessageFate, { kind: K }>;
}

/**
 * Writes what became of a batch and its messages, in one transaction. Should the lease have passed to somebody else
 * meanwhile, only what was surely accepted is written: that stays true whoever holds it. Says how many were sent.
 */
export async function writeSettlement(
  pool: Db['pool'],
  batch: LeasedBatch,
  settlement: Settlement,
  settling: Settling,
): Promise<number> {
  return inContendedTransaction(pool, async (tx) => {
    const sent = ofKind(batch, settlement, 'sent');
    const failed = ofKind(batch, settlement, 'failed');
    await lockUnknown(tx, failed);
    await markSent(tx, batch.id, sent, settling.now);
    await learn(tx, batch, settling);
    if (!(await closeAttempt(tx, batch, settlement, settling))) return sent.length;
    await markFailed(tx, failed, settling);
    await markForReview(tx, ofKind(batch, settlement, 'needsReview'));
    await divide(tx, batch, settlement, settling);
    await holdTransport(tx, settlement, settling);
    return sent.length;
  });
}

async function learn(tx: Tx, { rate }: LeasedBatch, { transport, report, now }: Settling): Promise<void> {
  if (rate !== null && report !== undefined) await learnRate(tx, transport, rate, report, now);
}

function ofKind<K extends MessageFate['kind']>(
  { messages }: LeasedBatch,
  settlement: Settlement,
  kind: K,
): Fated<K>[] {
  return messages.flatMap(({ id }, index) => {
    const fate = settlement.messages[index];
    return fate && isKind(fate, kind) ? [{ id, fate }] : [];
  });
}

function isKind<K extends MessageFate['kind']>(
  fate: MessageFate,
  kind: K,
): fate is Extract<MessageFate, { kind: K }> {
  return fate.kind === kind;
}

async function markSent(tx: Tx, batchId: string, sent: readonly Fated<'sent'>[], now: Date): Promise<void> {
  if (sent.length === 0) return;
  await tx.query(Prisma.sql`
    WITH marked AS (
      UPDATE messages m
      SET state = 'sent', sent_at = ${now}, provider_id = s.provider_id, error = NULL, attempts = m.attempts + 1
      FROM unnest(${sent.map(({ id }) => id)}::uuid[], ${sent.map(({ fate }) => fate.providerId)}::text[],
                  ${sent.map(() => newId(now))}::uuid[]) AS s(id, provider_id, event_id)
      WHERE m.id = s.id AND m.batch_id = ${batchId}::uuid AND m.state IN ('claimed', 'needsReview')
      RETURNING m.id, s.event_id, s.provider_id
    )
    INSERT INTO message_events (id, message_id, kind, occurred_at, provider_id)
    SELECT event_id, id, 'sent', ${now}, provider_id FROM marked`);
}

/** Gives the lease back with the batch's fate; false where it is somebody else's by now. */
async function closeAttempt(
  tx: Tx,
  { id, leaseToken }: LeasedBatch,
  { batch }: Settlement,
  { transport, now }: Settling,
): Promise<boolean> {
  const again = batch.kind === 'again' ? batch : null;
  const { rowCount } = await tx.query(Prisma.sql`
    UPDATE message_batches
    SET state = ${again?.state ?? 'done'}::"MessageBatchState", transport = ${transport},
        next_attempt_at = COALESCE(${again?.at ?? null}::timestamptz, next_attempt_at), error = ${again?.reason ?? null},
        done_at = ${again ? null : now}::timestamptz, lease_token = NULL, lease_until = NULL, begun = NULL
    WHERE id = ${id}::uuid AND lease_token = ${leaseToken}::uuid`);
  return rowCount === 1;
}

async function markFailed(
  tx: Tx,
  failed: readonly Fated<'failed'>[],
  { appSecret, now }: Settling,
): Promise<void> {
  if (failed.length === 0) return;
  const ids = failed.map(({ id }) => id);
  await tx.query(Prisma.sql`
    UPDATE messages m SET state = 'failed', error = f.error, attempts = m.attempts + 1
    FROM unnest(${ids}::uuid[], ${failed.map(({ fate }) => said(fate))}::text[]) AS f(id, error)
    WHERE m.id = f.id`);
  await tx.query(Prisma.sql`
    INSERT INTO message_events (id, message_id, kind, occurred_at)
    SELECT f.event_id, f.id, 'failed', ${now}
    FROM unnest(${ids}::uuid[], ${ids.map(() => newId(now))}::uuid[]) AS f(id, event_id)`);
  await releaseCodes(tx, ids, now);
  await endUnknown(tx, appSecret, failed, now);
  await endUndelivered(tx, ids, 'refused', now);
  await insertTasks(tx, await failureTasks(tx, ids, now));
}

async function failureTasks(tx: Tx, ids: readonly string[], now: Date): Promise<NewTask[]> {
  const { rows } = await tx.query<
    Omit<NewTask, 'kind' | 'title' | 'dueOn' | 'createdAt'> & { programme: string }
  >(Prisma.sql`
      SELECT m.id, m.account_id AS "accountId", m.contact_id AS "contactId", m.programme_id AS "programmeId",
             m.enrolment_id AS "enrolmentId", a.owner_id AS "assigneeId", p.name AS programme
      FROM messages m JOIN accounts a ON a.id = m.account_id JOIN programmes p ON p.id = m.programme_id
      WHERE m.id = ANY(${ids}::uuid[])`);
  return rows.map(({ programme, ...row }) => ({
    ...row,
    id: derivedId(now, `${row.id}:failed`),
    kind: 'review',
    title: taskTitle('sendFailed', programme),
    dueOn: now.toISOString().slice(0, 10),
    createdAt: now,
  }));
}

async function markForReview(tx: Tx, inDoubt: readonly Fated<'needsReview'>[]): Promise<void> {
  if (inDoubt.length === 0) return;
  await tx.query(Prisma.sql`
    UPDATE messages m SET state = 'needsReview', error = r.error, attempts = m.attempts + 1
    FROM unnest(${inDoubt.map(({ id }) => id)}::uuid[], ${inDoubt.map(({ fate }) => said(fate))}::text[])
      AS r(id, error)
    WHERE m.id = r.id`);
}

function said({ reason, detail }: { readonly reason: string; readonly detail: string }): string {
  return detail === '' ? reason : `${reason}: ${detail}`.slice(0, 500);
}

/** New batches, and so new keys, for what is left: nothing of it was sent. */
async function divide(
  tx: Tx,
  batch: LeasedBatch,
  settlement: Settlement,
  { transport }: Settling,
): Promise<void> {
  const fate = settlement.batch;
  if (fate.kind !== 'anew') return;
  const ids = ofKind(batch, settlement, 'again').map(({ id }) => id);
  const batches = (fate.alone ? ids.map((id) => [id]) : [ids]).map((group) => batchOf(group, fate.at));
  const { attempts } = batch;
  await storeBatches(tx, batches, { transport, attempts, nextAttemptAt: fate.at });
}

async function holdTransport(
  tx: Tx,
  { holdTransportUntil }: Settlement,
  { transport }: Settling,
): Promise<void> {
  if (!holdTransportUntil) return;
  await holdRate(tx, transport, holdTransportUntil);
  await tx.query(Prisma.sql`
    UPDATE message_batches SET next_attempt_at = ${holdTransportUntil}
    WHERE transport = ${transport} AND state = 'ready' AND lease_token IS NULL
      AND next_attempt_at < ${holdTransportUntil}`);
}
