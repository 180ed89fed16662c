import { type Db, newId, Prisma } from '@sleutel/db';
import { UNBEGUN } from '../message/unbegun.ts';
import { releaseCodes } from '../offer/index.ts';
import { shareProgrammes } from '../programme/lock.ts';
import { insertLedger, type NewLedgerLine } from './ledger.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** An enrolment that is acted on, locked. */
export interface UnderWay {
  readonly id: string;
  readonly state: 'active' | 'held' | 'stopped' | 'finished';
  readonly programmeId: string;
  readonly programmeState: 'draft' | 'inReview' | 'approved' | 'live' | 'paused' | 'finished';
  readonly programmeEndsAt: Date | null;
  readonly sequenceVersionId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly stepKey: string;
  readonly stepEnteredAt: Date;
  readonly enteredAt: Date;
  readonly dueAt: Date | null;
  readonly visit: number;
  readonly alreadySent: readonly string[];
}

/**
 * Locks them for a person: their programmes in turn, so that nobody changes or pauses these meanwhile, then as below. To
 * be locked before anything else.
 */
export async function lockUnderWay(tx: Tx, ids: readonly string[]): Promise<UnderWay[]> {
  const { rows } = await tx.query<{ programmeId: string }>(Prisma.sql`
    SELECT DISTINCT programme_id AS "programmeId" FROM enrolments WHERE id = ANY(${ids}::uuid[])`);
  await shareProgrammes(
    tx,
    rows.map(({ programmeId }) => programmeId),
  );
  return lockEnrolments(tx, ids);
}

/**
 * Locks them in one order, and their unsent messages before them, as a batch does. Those that are gone are left out. What
 * is read of their programmes may change, unless these are shared.
 */
export async function lockEnrolments(tx: Tx, ids: readonly string[]): Promise<UnderWay[]> {
  await tx.query(Prisma.sql`
    SELECT id FROM messages
    WHERE enrolment_id = ANY(${ids}::uuid[]) AND state IN ('ready', 'claimed') ORDER BY id FOR UPDATE`);
  const { rows } = await tx.query<UnderWay>(Prisma.sql`
    SELECT e.id, e.state, e.programme_id AS "programmeId", p.state AS "programmeState",
           p.ends_at AS "programmeEndsAt",
           e.sequence_version_id AS "sequenceVersionId", e.account_id AS "accountId", e.contact_id AS "contactId",
           e.step_key AS "stepKey", e.step_entered_at AS "stepEnteredAt", e.entered_at AS "enteredAt",
           e.due_at AS "dueAt", e.visit, e.already_sent AS "alreadySent"
    FROM enrolments e JOIN programmes p ON p.id = e.programme_id
    WHERE e.id = ANY(${ids}::uuid[])
    ORDER BY e.id
    FOR UPDATE OF e`);
  return rows;
}

/** Cancels what was written for them and has not begun to leave; the codes it would have brought are free again. */
export async function cancelUnsent(tx: Tx, ids: readonly string[], rule: string, at: Date): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    UPDATE messages m SET state = 'cancelled', error = ${rule}
    WHERE m.enrolment_id = ANY(${ids}::uuid[]) AND ${UNBEGUN}
    RETURNING m.id`);
  await releaseCodes(
    tx,
    rows.map(({ id }) => id),
    at,
  );
}

/** Where an enrolment goes on, and the line that says by whose hand. */
export interface Onward {
  readonly enrolment: UnderWay;
  readonly stepKey: string;
  readonly stepEnteredAt: Date;
  readonly dueAt: Date;
  readonly line: Pick<NewLedgerLine, 'stepKey' | 'verdict' | 'rule' | 'inputs'>;
}

/** Sets them going again; each counts as a move, so that whoever decided on what was before writes nothing. */
export async function setGoing(tx: Tx, all: readonly Onward[], at: Date): Promise<void> {
  const column = <T>(read: (one: Onward) => T) => all.map(read);
  await tx.query(Prisma.sql`
    UPDATE enrolments e
    SET state = 'active', step_key = o.step_key, step_entered_at = o.step_entered_at, due_at = o.due_at,
        outcome = NULL, ended_at = NULL, failures = 0, visit = e.visit + 1, lease_token = NULL, lease_until = NULL
    FROM unnest(${column(({ enrolment }) => enrolment.id)}::uuid[], ${column((one) => one.stepKey)}::text[],
                ${column((one) => one.stepEnteredAt)}::timestamptz[], ${column((one) => one.dueAt)}::timestamptz[])
      AS o(id, step_key, step_entered_at, due_at)
    WHERE e.id = o.id`);
  await insertLedger(
    tx,
    all.map(({ enrolment, line, dueAt }) => ({
      ...line,
      id: newId(at),
      decidedAt: at,
      due: enrolment,
      nextEligibleAt: line.verdict === 'moved' ? dueAt : null,
      messageId: null,
    })),
  );
}
