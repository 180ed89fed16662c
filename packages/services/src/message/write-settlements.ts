import { type Db, derivedId, inContendedTransaction, newId, Prisma, timeArray, uuidArray } from '@sleutel/db';
import type { MessageFate, RateReport, Settlement } from '@sleutel/domain/message';
import { taskTitle } from '@sleutel/domain/task';
import { companyDay } from '../company/index.ts';
import { endUndelivered } from '../enrolment/end-undelivered.ts';
import { releaseCodes } from '../offer/index.ts';
import { insertTasks, type NewTask } from '../task/insert.ts';
import { endUnknown, lockUnknown } from './end-unknown.ts';
import type { LeasedBatch } from './lease-batches.ts';
import { batchOf, storeBatches } from './store-batch.ts';
import { holdRate, learnRate } from './transport-rate.ts';

type Tx = Pick<Db['pool'], 'query'>;

interface Settling {
  readonly transport: string;
  readonly appSecret: string;
  readonly now: Date;
}

/** What became of a batch. */
export interface Settled {
  readonly batch: LeasedBatch;
  readonly settlement: Settlement;
  /** What the answer said of the provider's limit; undefined where there was none. */
  readonly report: RateReport | null | undefined;
}

interface Fated<K extends MessageFate['kind']> {
  readonly id: string;
  readonly batchId: string;
  readonly fate: Extract<MessageFate, { kind: K }>;
}

/**
 * Writes what became of batches and their messages, in one transaction. Where a lease has passed to somebody else
 * meanwhile, only what was surely accepted is written: that stays true whoever holds it.
 */
export async function writeSettlements(
  pool: Db['pool'],
  settled: readonly Settled[],
  settling: Settling,
): Promise<void> {
  await inContendedTransaction(pool, async (tx) => {
    await lockUnknown(tx, ofKind(settled, 'failed'));
    await markSent(tx, ofKind(settled, 'sent'), settling.now);
    for (const each of settled) await learn(tx, each, settling);
    const held = await closeAttempts(tx, settled, settling);
    await markFailed(tx, ofKind(held, 'failed'), settling);
    await markForReview(tx, ofKind(held, 'needsReview'));
    for (const each of held) {
      await divide(tx, each, settling);
      await holdTransport(tx, each, settling);
    }
  });
}

async function learn(
  tx: Tx,
  { batch: { rate }, report }: Settled,
  { transport, now }: Settling,
): Promise<void> {
  if (rate !== null && report !== undefined) await learnRate(tx, transport, rate, report, now);
}

/** The messages whose fate it is, in the order of their ids. */
function ofKind<K extends MessageFate['kind']>(settled: readonly Settled[], kind: K): Fated<K>[] {
  const found = settled.flatMap(({ batch, settlement }) =>
    batch.messages.flatMap(({ id }, index) => {
      const fate = settlement.messages[index];
      return fate && isKind(fate, kind) ? [{ id, batchId: batch.id, fate }] : [];
    }),
  );
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isKind<K extends MessageFate['kind']>(
  fate: MessageFate,
  kind: K,
): fate is Extract<MessageFate, { kind: K }> {
  return fate.kind === kind;
}

async function markSent(tx: Tx, sent: readonly Fated<'sent'>[], now: Date): Promise<void> {
  if (sent.length === 0) return;
  await tx.query(Prisma.sql`
    WITH marked AS (
      UPDATE messages m
      SET state = 'sent', sent_at = ${now}, provider_id = s.provider_id, error = NULL, attempts = m.attempts + 1
      FROM unnest(${uuidArray(sent.map(({ id }) => id))}::uuid[],
                  ${uuidArray(sent.map(({ batchId }) => batchId))}::uuid[],
                  ${sent.map(({ fate }) => fate.providerId)}::text[],
                  ${uuidArray(sent.map(() => newId(now)))}::uuid[]) AS s(id, batch_id, provider_id, event_id)
      WHERE m.id = s.id AND m.batch_id = s.batch_id AND m.state IN ('claimed', 'needsReview')
      RETURNING m.id, s.event_id, s.provider_id
    )
    INSERT INTO message_events (id, message_id, kind, occurred_at, provider_id)
    SELECT event_id, id, 'sent', ${now}, provider_id FROM marked`);
}

/** Gives the leases back with the fates of the batches; those whose leases were not somebody else's by now. */
async function closeAttempts(
  tx: Tx,
  settled: readonly Settled[],
  { transport, now }: Settling,
): Promise<Settled[]> {
  const again = settled.map(({ settlement: { batch } }) => (batch.kind === 'again' ? batch : null));
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    UPDATE message_batches b
    SET state = COALESCE(s.state::"MessageBatchState", 'done'), transport = ${transport},
        next_attempt_at = COALESCE(s.again_at, b.next_attempt_at), error = s.reason,
        done_at = CASE WHEN s.state IS NULL THEN ${now}::timestamptz END,
        lease_token = NULL, lease_until = NULL, begun = NULL
    FROM unnest(${uuidArray(settled.map(({ batch }) => batch.id))}::uuid[],
                ${uuidArray(settled.map(({ batch }) => batch.leaseToken))}::uuid[],
                ${again.map((each) => each?.state ?? null)}::text[],
                ${timeArray(again.map((each) => each?.at ?? null))}::timestamptz[],
                ${again.map((each) => each?.reason ?? null)}::text[]) AS s(id, token, state, again_at, reason)
    WHERE b.id = s.id AND b.lease_token = s.token
    RETURNING b.id`);
  const closed = new Set(rows.map(({ id }) => id));
  return settled.filter(({ batch }) => closed.has(batch.id));
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
    FROM unnest(${uuidArray(ids)}::uuid[], ${failed.map(({ fate }) => said(fate))}::text[]) AS f(id, error)
    WHERE m.id = f.id`);
  await tx.query(Prisma.sql`
    INSERT INTO message_events (id, message_id, kind, occurred_at)
    SELECT f.event_id, f.id, 'failed', ${now}
    FROM unnest(${uuidArray(ids)}::uuid[], ${uuidArray(ids.map(() => newId(now)))}::uuid[]) AS f(id, event_id)`);
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
      WHERE m.id = ANY(${uuidArray(ids)}::uuid[])`);
  const today = await companyDay(tx, now);
  return rows.map(({ programme, ...row }) => ({
    ...row,
    id: derivedId(now, `${row.id}:failed`),
    kind: 'review',
    title: taskTitle('sendFailed', programme),
    dueOn: today,
    createdAt: now,
  }));
}

async function markForReview(tx: Tx, inDoubt: readonly Fated<'needsReview'>[]): Promise<void> {
  if (inDoubt.length === 0) return;
  await tx.query(Prisma.sql`
    UPDATE messages m SET state = 'needsReview', error = r.error, attempts = m.attempts + 1
    FROM unnest(${uuidArray(inDoubt.map(({ id }) => id))}::uuid[], ${inDoubt.map(({ fate }) => said(fate))}::text[])
      AS r(id, error)
    WHERE m.id = r.id`);
}

function said({ reason, detail }: { readonly reason: string; readonly detail: string }): string {
  return detail === '' ? reason : `${reason}: ${detail}`.slice(0, 500);
}

/** New batches, and so new keys, for what is left: nothing of it was sent. */
async function divide(tx: Tx, settled: Settled, { transport }: Settling): Promise<void> {
  const fate = settled.settlement.batch;
  if (fate.kind !== 'anew') return;
  const left = new Set(ofKind([settled], 'again').map(({ id }) => id));
  const ids = settled.batch.messages.flatMap(({ id }) => (left.has(id) ? id : []));
  const batches = (fate.alone ? ids.map((id) => [id]) : [ids]).map((group) => batchOf(group, fate.at));
  const { attempts } = settled.batch;
  await storeBatches(tx, batches, { transport, attempts, nextAttemptAt: fate.at });
}

async function holdTransport(
  tx: Tx,
  { settlement: { holdTransportUntil } }: Settled,
  { transport }: Settling,
): Promise<void> {
  if (!holdTransportUntil) return;
  await holdRate(tx, transport, holdTransportUntil);
  await tx.query(Prisma.sql`
    UPDATE message_batches SET next_attempt_at = ${holdTransportUntil}
    WHERE transport = ${transport} AND state = 'ready' AND lease_token IS NULL
      AND next_attempt_at < ${holdTransportUntil}`);
}
