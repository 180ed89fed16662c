import { type Connection, type Db, inTransaction, Prisma } from '@sleutel/db';
import { heldForOffer } from '@sleutel/domain/enrolment';
import { storeFrames } from '../message/frozen-body.ts';
import { insertMessages, type NewMessage } from '../message/insert.ts';
import { insertBatches, planBatches } from '../message/store-batch.ts';
import { insertCodes, type NewCode, reserveCodes, takeRoom } from '../offer/index.ts';
import { shareProgrammes } from '../programme/lock.ts';
import { insertTasks } from '../task/insert.ts';
import { outcomeOf } from './carry-out.ts';
import type { Desk } from './compose.ts';
import { insertLedger } from './ledger.ts';
import type { Outcome } from './outcome.ts';

type Tx = Pick<Db['pool'], 'query'>;

export interface Committed {
  readonly moves: number;
  /** The messages, by the batch they are in. */
  readonly batches: ReadonlyMap<string, readonly NewMessage[]>;
}

/** An offer ran out between the decision and its commit. */
class OutOfRoom extends Error {
  override readonly name = 'OutOfRoom';
}

/**
 * Writes the outcomes of a batch in one transaction. What is not as it was when it was decided (the lease lost, the
 * visit made, the programme paused or changed) is left out whole; codes beyond an offer's room hold their e-mail.
 *
 * Offers are locked at the very end, so that batches of one programme do not wait for each other while they write.
 * Only where an offer ran out meanwhile everything is done again with the lock first, which tells who gets none.
 */
export async function commitOutcomes(
  pool: Db['pool'],
  desk: Desk,
  outcomes: readonly Outcome[],
  leaseToken: string,
): Promise<Committed> {
  // Beforehand, as the same few serve all batches: two that begin with a new one would wait for each other's end.
  await storeFrames(pool, present(outcomes.map(({ message }) => message?.body.frame ?? null)));
  try {
    return await inTransaction(pool, async (tx) => {
      const won = await lockWon(tx, desk, outcomes, leaseToken);
      const committed = await write(tx, desk, won);
      const codes = codesOf(won);
      await insertCodes(tx, codes);
      await releaseLeases(tx, outcomes, leaseToken);
      if (!(await takeRoom(tx, codes))) throw new OutOfRoom();
      return committed;
    });
  } catch (error) {
    if (error instanceof OutOfRoom) return commitWithinRoom(pool, desk, outcomes, leaseToken);
    throw error;
  }
}

async function commitWithinRoom(
  pool: Db['pool'],
  desk: Desk,
  outcomes: readonly Outcome[],
  leaseToken: string,
): Promise<Committed> {
  return inTransaction(pool, async (tx) => {
    const won = await lockWon(tx, desk, outcomes, leaseToken);
    const denied = await reserveCodes(tx, codesOf(won));
    const final = won.map((outcome) => withoutDenied(desk, outcome, denied));
    const committed = await write(tx, desk, final);
    await insertCodes(tx, codesOf(final));
    await releaseLeases(tx, outcomes, leaseToken);
    return committed;
  });
}

/** Those that still are as they were decided on, locked with their programmes until the transaction ends. */
async function lockWon(
  tx: Tx,
  desk: Desk,
  outcomes: readonly Outcome[],
  leaseToken: string,
): Promise<Outcome[]> {
  const current = await unchangedProgrammes(tx, desk, outcomes);
  const ours = await lockEnrolments(tx, outcomes, leaseToken);
  return outcomes.filter(({ due }) => ours.has(due.id) && current.has(due.programmeId));
}

/** Everything an outcome writes but its codes. */
async function write(tx: Connection, desk: Desk, outcomes: readonly Outcome[]): Promise<Committed> {
  await moveEnrolments(tx, outcomes, desk.batch.now);
  await insertLedger(tx, present(outcomes.map(({ ledger }) => ledger)));
  const messages = present(outcomes.map(({ message }) => message));
  const batches = await sendOff(tx, desk, messages);
  await insertTasks(tx, present(outcomes.map(({ task }) => task)));
  return { moves: outcomes.length, batches };
}

/** Writes messages down in the batches they leave in, colleagues together: what is asked about them is asked once. */
async function sendOff(
  tx: Connection,
  { batch: { now }, deps: { mail } }: Desk,
  messages: readonly NewMessage[],
): Promise<Committed['batches']> {
  const { transport } = mail;
  const together = messages.toSorted((a, b) => compare(a.accountId, b.accountId));
  const batches = planBatches(
    together.map(({ id }) => id),
    transport,
    now,
  );
  await insertBatches(tx, batches, { transport: transport.name, attempts: 0, nextAttemptAt: now });
  await insertMessages(tx, together, batches);
  const byId = new Map(together.map((message) => [message.id, message]));
  return new Map(
    batches.map(({ id, messageIds }) => [id, messageIds.flatMap((each) => byId.get(each) ?? [])]),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function codesOf(outcomes: readonly Outcome[]): NewCode[] {
  return outcomes.flatMap(({ codes }) => codes);
}

function present<T>(items: readonly (T | null)[]): T[] {
  return items.filter((item) => item !== null);
}

/** The programmes that are as they were; nobody changes or pauses them until the transaction ends. */
async function unchangedProgrammes(
  tx: Tx,
  { batch }: Desk,
  outcomes: readonly Outcome[],
): Promise<Set<string>> {
  const standings = await shareProgrammes(
    tx,
    outcomes.map(({ due }) => due.programmeId),
  );
  const same = [...standings].filter(([id, { version }]) => batch.programmes.get(id)?.version === version);
  return new Set(same.map(([id]) => id));
}

async function lockEnrolments(
  tx: Tx,
  outcomes: readonly Outcome[],
  leaseToken: string,
): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    SELECT e.id
    FROM enrolments e
    JOIN unnest(${outcomes.map(({ due }) => due.id)}::uuid[], ${outcomes.map(({ due }) => due.visit)}::int[])
      AS d(id, visit) ON e.id = d.id AND e.visit = d.visit
    WHERE e.lease_token = ${leaseToken}::uuid AND e.state = 'active'
    FOR UPDATE OF e`);
  return new Set(rows.map(({ id }) => id));
}

function withoutDenied(desk: Desk, outcome: Outcome, denied: ReadonlySet<NewCode>): Outcome {
  const lacking = outcome.codes.find((code) => denied.has(code));
  if (!lacking) return outcome;
  const { due, message } = outcome;
  return outcomeOf(desk, due, heldForOffer(lacking.offerId, message?.stepKey ?? due.stepKey, due), null);
}

async function moveEnrolments(tx: Tx, outcomes: readonly Outcome[], now: Date): Promise<void> {
  const column = <T>(read: (outcome: Outcome) => T) => outcomes.map(read);
  await tx.query(Prisma.sql`
    UPDATE enrolments e
    SET state = m.state::"EnrolmentState", step_key = m.step_key, step_entered_at = m.step_entered_at,
        due_at = m.due_at, outcome = m.outcome, visit = e.visit + 1, failures = 0,
        ended_at = CASE WHEN m.state IN ('stopped', 'finished') THEN ${now}::timestamptz END,
        lease_token = NULL, lease_until = NULL
    FROM unnest(${column(({ due }) => due.id)}::uuid[], ${column(({ standing }) => standing.state)}::text[],
                ${column(({ standing }) => standing.stepKey)}::text[],
                ${column(({ standing }) => standing.stepEnteredAt)}::timestamptz[],
                ${column(({ standing }) => standing.dueAt)}::timestamptz[],
                ${column(({ standing }) => standing.outcome)}::text[])
      AS m(id, state, step_key, step_entered_at, due_at, outcome)
    WHERE e.id = m.id`);
}

/** Those that were left out are free to be claimed again at once. */
async function releaseLeases(tx: Tx, outcomes: readonly Outcome[], leaseToken: string): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE enrolments SET lease_token = NULL, lease_until = NULL
    WHERE id = ANY(${outcomes.map(({ due }) => due.id)}::uuid[]) AND lease_token = ${leaseToken}::uuid`);
}
