import { newId, Prisma } from '@sleutel/db';
import { type SkippedEmail, skipMissed, spreadOver } from '@sleutel/domain/enrolment';
import type { ServiceDeps } from '../core/index.ts';
import { loadBatch } from '../enrolment/batch.ts';
import type { DueEnrolment } from '../enrolment/due-enrolment.ts';

type Tx = Prisma.TransactionClient;

/** An enrolment that fell due during a pause, or that waits for a person. */
export interface Overdue extends Omit<DueEnrolment, 'dueAt'> {
  readonly state: 'active' | 'held';
  readonly dueAt: Date | null;
}

/** An overdue enrolment, with when it comes due again and the e-mail that is left out. */
export interface Rescheduled {
  readonly overdue: Overdue;
  readonly skipped: SkippedEmail | null;
  readonly dueAt: Date;
}

/** Those of a programme, in the order in which they fell due, locked. */
export async function lockOverdue(tx: Tx, programmeId: string, at: Date): Promise<Overdue[]> {
  return tx.$queryRaw<Overdue[]>(Prisma.sql`
    SELECT id, state::text, programme_id AS "programmeId", sequence_version_id AS "sequenceVersionId",
           account_id AS "accountId", contact_id AS "contactId", step_key AS "stepKey",
           step_entered_at AS "stepEnteredAt", entered_at AS "enteredAt", due_at AS "dueAt", visit,
           already_sent AS "alreadySent"
    FROM enrolments
    WHERE programme_id = ${programmeId}::uuid
      AND (state = 'held' OR (state = 'active' AND due_at <= ${at}))
    ORDER BY due_at NULLS LAST, id
    FOR UPDATE`);
}

const CHUNK = 500;

/** The e-mails that were missed, by enrolment. Who waits for a person missed nothing. */
export async function missedEmails(
  deps: Pick<ServiceDeps, 'db' | 'appSecret'>,
  overdue: readonly Overdue[],
  at: Date,
): Promise<ReadonlyMap<string, SkippedEmail>> {
  const missed = new Map<string, SkippedEmail>();
  const active = overdue.filter(({ state }) => state === 'active');
  for (let start = 0; start < active.length; start += CHUNK) {
    const due = active.slice(start, start + CHUNK).map((each) => ({ ...each, dueAt: each.dueAt ?? at }));
    const batch = await loadBatch(deps, due, at);
    for (const one of due) {
      const skipped = skipMissed(one, batch.factsOf(one), at);
      if (skipped) missed.set(one.id, skipped);
    }
  }
  return missed;
}

/** Spreads what has to be done soon; who skips into a wait rests until it is over. */
export function reschedule(
  overdue: readonly Overdue[],
  missed: ReadonlyMap<string, SkippedEmail>,
  at: Date,
): Rescheduled[] {
  const resting = (one: Overdue) => {
    const dueAt = missed.get(one.id)?.rest.dueAt;
    return dueAt && dueAt > at ? dueAt : null;
  };
  const slots = spreadOver(overdue.filter((one) => resting(one) === null).length, at);
  let next = 0;
  return overdue.map((one) => ({
    overdue: one,
    skipped: missed.get(one.id) ?? null,
    dueAt: resting(one) ?? slots[next++] ?? at,
  }));
}

export async function writeRescheduled(tx: Tx, all: readonly Rescheduled[], at: Date): Promise<void> {
  const column = <T>(read: (one: Rescheduled) => T) => all.map(read);
  const ids = column(({ overdue }) => overdue.id);
  const dueAt = column((one) => one.dueAt);
  await tx.$executeRaw(Prisma.sql`
    UPDATE enrolments e
    SET state = 'active', step_key = r.step_key, step_entered_at = r.step_entered_at, due_at = r.due_at,
        visit = e.visit + 1, lease_token = NULL, lease_until = NULL
    FROM unnest(${ids}::uuid[], ${column((one) => (one.skipped?.rest ?? one.overdue).stepKey)}::text[],
                ${column((one) => (one.skipped?.rest ?? one.overdue).stepEnteredAt)}::timestamptz[],
                ${dueAt}::timestamptz[]) AS r(id, step_key, step_entered_at, due_at)
    WHERE e.id = r.id`);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO ledger_entries (id, decided_at, programme_id, enrolment_id, account_id, contact_id, step_key,
                                verdict, rule, inputs, next_eligible_at)
    SELECT l.id, ${at}, l.programme_id, l.enrolment_id, l.account_id, l.contact_id, l.step_key,
           l.verdict::"LedgerVerdict", l.rule, jsonb_build_object('wasDue', l.was_due), l.due_at
    FROM unnest(${column(() => newId(at))}::uuid[], ${column(({ overdue }) => overdue.programmeId)}::uuid[],
                ${ids}::uuid[], ${column(({ overdue }) => overdue.accountId)}::uuid[],
                ${column(({ overdue }) => overdue.contactId)}::uuid[],
                ${column(({ skipped, overdue }) => (skipped ?? overdue).stepKey)}::text[],
                ${column(({ skipped }) => (skipped ? 'skipped' : 'moved'))}::text[],
                ${column(({ skipped }) => (skipped ? 'missedWindow' : 'resumed'))}::text[],
                ${column(({ overdue }) => overdue.dueAt?.toISOString() ?? null)}::text[],
                ${column(({ skipped, dueAt: due }) => (skipped ? null : due))}::timestamptz[])
      AS l(id, programme_id, enrolment_id, account_id, contact_id, step_key, verdict, rule, was_due, due_at)`);
}
