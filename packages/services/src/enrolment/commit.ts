import {
  type Connection,
  type Db,
  inContendedTransaction,
  Prisma,
  prepared,
  timeArray,
  uuidArray,
} from '@sleutel/db';
import { heldForOffer } from '@sleutel/domain/enrolment';
import { recipientLinks } from '../consent/index.ts';
import type { ServiceDeps } from '../core/index.ts';
import { storeFrames } from '../message/frozen-body.ts';
import { type Departure, departureOf, type SentOff, writeOff } from '../message/write-off.ts';
import { insertCodes, type NewCode, reserveCodes, takeRoom } from '../offer/index.ts';
import { shareProgrammes } from '../programme/lock.ts';
import { insertTasks } from '../task/insert.ts';
import { askAbout, batchOn, type Ground } from './batch.ts';
import { carryOut, outcomeOf } from './carry-out.ts';
import type { Desk } from './compose.ts';
import { type Decided, decideAll } from './decide-all.ts';
import type { DueEnrolment } from './due-enrolment.ts';
import { insertLedger } from './ledger.ts';
import { openMailRoom } from './mail-room.ts';
import type { Outcome } from './outcome.ts';
import { publishStops, type StoppedPerson } from './publish-stops.ts';

type Tx = Pick<Db['pool'], 'query'>;

export interface Committed extends SentOff {
  readonly moves: number;
  readonly messages: number;
  /** False: nothing is known yet of the provider's limit, which its first answer tells. */
  readonly rateKnown: boolean;
}

export interface Commission {
  readonly ground: Ground;
  readonly due: readonly DueEnrolment[];
  readonly leaseToken: string;
  /** Whether those that are left out, being in another's hands, stay leased: they are tried once more. */
  readonly keepsLease: boolean;
  /** False: the process is about to end and may begin nothing. */
  readonly mayBegin: boolean;
  /** Takes what was decided for something else. */
  readonly instead?: (decided: Decided) => Decided;
}

/** An offer ran out between the decision and its commit. */
class OutOfRoom extends Error {
  override readonly name = 'OutOfRoom';
}

/**
 * Decides a batch and writes what follows, in one transaction that asks the guards: what may leave at once begins to
 * with its end. What is not as it was (the lease lost, the visit made, the programme paused or changed) is left out
 * whole; codes beyond an offer's room hold their e-mail.
 *
 * Offers are locked at the very end, so that batches of one programme do not wait for each other while they write.
 * Only where an offer ran out meanwhile everything is done again with the lock first, which tells who gets none.
 */
export async function commitDecisions(deps: ServiceDeps, commission: Commission): Promise<Committed> {
  try {
    return await inContendedTransaction(deps.db.pool, async (tx) => {
      const decided = await decideIn(tx, deps, commission);
      const committed = await write(tx, decided, commission);
      if (!(await takeRoom(tx, codesOf(decided.outcomes)))) throw new OutOfRoom();
      return committed;
    });
  } catch (error) {
    if (error instanceof OutOfRoom) return commitWithinRoom(deps, commission);
    throw error;
  }
}

function commitWithinRoom(deps: ServiceDeps, commission: Commission): Promise<Committed> {
  return inContendedTransaction(deps.db.pool, async (tx) => {
    const { outcomes, ...decided } = await decideIn(tx, deps, commission);
    const denied = await reserveCodes(tx, codesOf(outcomes));
    const within = outcomes.map((outcome) => withoutDenied(decided.desk, outcome, denied));
    return write(tx, { ...decided, outcomes: within }, commission);
  });
}

interface DecidedIn {
  readonly desk: Desk;
  readonly departure: Departure;
  readonly outcomes: readonly Outcome[];
}

async function decideIn(tx: Connection, deps: ServiceDeps, commission: Commission): Promise<DecidedIn> {
  const { ground, mayBegin, instead = (each: Decided) => each } = commission;
  const { atOnce, rate } = await departureOf(tx, deps.mail.transport, ground.now);
  const departure = { atOnce: atOnce && mayBegin, rate };
  const due = await lockWon(tx, commission, departure);
  const batch = batchOn(ground, await askAbout(tx, ground, due, deps.appSecret));
  const decided = decideAll(batch, due).map(instead);
  const desk = { deps, batch, room: await openMailRoom(tx, batch, decided), links: recipientLinks(deps) };
  return { desk, departure, outcomes: carryOut(desk, decided) };
}

/**
 * Those that still are as they were loaded, locked with their programmes until the transaction ends. Where e-mails leave
 * at once so are their accounts and people, which caps are counted by: two who decide about colleagues at once would not
 * know of each other's e-mails, and whoever has somebody get nothing more comes before the guards are asked, or after. Of
 * what waits the guards are asked once more.
 *
 * The enrolments come first of these: who comes twice with one lease waits there, and finds it used. Nobody is waited for
 * after that.
 */
async function lockWon(
  tx: Tx,
  { ground, due, leaseToken }: Commission,
  { atOnce }: Departure,
): Promise<DueEnrolment[]> {
  const standings = await shareProgrammes(
    tx,
    due.map(({ programmeId }) => programmeId),
  );
  const leased = await lockEnrolments(tx, due, leaseToken);
  const ours = due.filter(
    ({ id, programmeId, visit }) =>
      leased.get(id) === visit &&
      standings.get(programmeId)?.version === ground.programmes.get(programmeId)?.version,
  );
  if (!atOnce) return ours;
  const accounts = await haveFree(
    tx,
    Prisma.sql`accounts`,
    ours.map(({ accountId }) => accountId),
  );
  const people = await haveFree(
    tx,
    Prisma.sql`contacts`,
    ours.map(({ contactId }) => contactId),
  );
  return ours.filter(({ accountId, contactId }) => accounts.has(accountId) && people.has(contactId));
}

/**
 * Those that are in nobody else's hands. The others are left out and decided a little later: an import takes its time,
 * and would meet a decision in a deadlock.
 */
async function haveFree(tx: Tx, table: Prisma.Sql, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ id: string }>(
    prepared(Prisma.sql`
      SELECT id FROM ${table} WHERE id = ANY(${uuidArray(ids)}::uuid[])
      ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`),
  );
  return new Set(rows.map(({ id }) => id));
}

/** By their ids alone, so that however few of a lease the planner expects, no row is compared with every other. */
async function lockEnrolments(
  tx: Tx,
  due: readonly DueEnrolment[],
  leaseToken: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ id: string; visit: number }>(Prisma.sql`
    SELECT id, visit FROM enrolments
    WHERE id = ANY(${uuidArray(due.map(({ id }) => id))}::uuid[])
      AND lease_token = ${leaseToken}::uuid AND state = 'active'
    ORDER BY id
    FOR UPDATE`);
  return new Map(rows.map(({ id, visit }) => [id, visit]));
}

async function write(
  tx: Connection,
  { desk, departure, outcomes }: DecidedIn,
  { due, leaseToken, keepsLease }: Commission,
): Promise<Committed> {
  const { batch, deps } = desk;
  await moveEnrolments(tx, outcomes, batch.now);
  await insertLedger(tx, present(outcomes.map(({ ledger }) => ledger)));
  const messages = present(outcomes.map(({ message }) => message));
  await storeFrames(
    tx,
    messages.map(({ body }) => body.frame),
  );
  const sentOff = await writeOff(tx, messages, departure, deps.mail.transport, batch.now);
  await insertTasks(tx, present(outcomes.map(({ task }) => task)));
  await publishStops(tx, outcomes.flatMap(stoppedIn), batch.now);
  await insertCodes(tx, codesOf(outcomes), { peopleLocked: departure.atOnce });
  if (outcomes.length < due.length && !keepsLease) await releaseLeases(tx, due, leaseToken);
  const rateKnown = departure.rate?.learned !== false;
  return { ...sentOff, rateKnown, moves: outcomes.length, messages: messages.length };
}

function stoppedIn({ due, standing }: Outcome): StoppedPerson[] {
  return standing.state === 'stopped' ? [{ ...due, rule: standing.outcome }] : [];
}

function codesOf(outcomes: readonly Outcome[]): NewCode[] {
  return outcomes.flatMap(({ codes }) => codes);
}

function present<T>(items: readonly (T | null)[]): T[] {
  return items.filter((item) => item !== null);
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
    FROM unnest(${uuidArray(column(({ due }) => due.id))}::uuid[], ${column(({ standing }) => standing.state)}::text[],
                ${column(({ standing }) => standing.stepKey)}::text[],
                ${timeArray(column(({ standing }) => standing.stepEnteredAt))}::timestamptz[],
                ${timeArray(column(({ standing }) => standing.dueAt))}::timestamptz[],
                ${column(({ standing }) => standing.outcome)}::text[])
      AS m(id, state, step_key, step_entered_at, due_at, outcome)
    WHERE e.id = m.id`);
}

/** Those that were left out are free to be claimed again at once. */
async function releaseLeases(tx: Tx, due: readonly DueEnrolment[], leaseToken: string): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE enrolments SET lease_token = NULL, lease_until = NULL
    WHERE id = ANY(${uuidArray(due.map(({ id }) => id))}::uuid[]) AND lease_token = ${leaseToken}::uuid`);
}
