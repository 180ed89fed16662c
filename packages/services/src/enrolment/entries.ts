import { type Db, newId, Prisma } from '@sleutel/db';
import type { LastEntry } from '@sleutel/domain/enrolment';
import { Sequence } from '@sleutel/domain/sequence';
import { type Cause, ruleOf } from './entry/cause.ts';
import { insertLedger } from './ledger.ts';
import { newestVersions } from './newest-version.ts';
import { cancelUnsent } from './under-way.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Somebody who enters now. */
export interface Entry {
  readonly id: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly dueAt: Date;
  readonly again: boolean;
  readonly cause: Cause;
}

interface Known extends LastEntry {
  readonly id: string;
  readonly key: string;
}

/** An account, and what is said to have it enter. */
export interface NamedAccount {
  readonly accountId: string;
  readonly occurrence: string | null;
}

/** Who of the accounts was in the programme before, locked, by `account contact`. */
export async function lockEntries(
  tx: Tx,
  programmeId: string,
  accounts: readonly NamedAccount[],
): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await tx.query<Known>(Prisma.sql`
    SELECT e.id, e.account_id || ' ' || e.contact_id AS key, e.state, e.ended_at AS "endedAt",
           EXISTS (SELECT FROM enrolment_occurrences o
                   WHERE o.enrolment_id = e.id AND o.occurrence = n.occurrence) AS "occurrenceSeen"
    FROM enrolments e
    JOIN unnest(${accounts.map(({ accountId }) => accountId)}::uuid[],
                ${accounts.map(({ occurrence }) => occurrence)}::text[]) AS n(account_id, occurrence)
      ON n.account_id = e.account_id
    WHERE e.programme_id = ${programmeId}::uuid
    ORDER BY e.id
    FOR UPDATE OF e`);
  return new Map(rows.map((row) => [row.key, row]));
}

/**
 * Writes them in on the newest sequence. Who comes back keeps the same row and goes on counting moves, so that no
 * message of this time can be taken for one of the last.
 */
export async function writeEntries(
  tx: Tx,
  programmeId: string,
  entries: readonly Entry[],
  at: Date,
): Promise<void> {
  if (entries.length === 0) return;
  const version = (await newestVersions(tx, [programmeId])).get(programmeId);
  if (!version) throw new Error(`programme ${programmeId} has no sequence`);
  const { start } = Sequence.parse(version.steps);
  const again = entries.filter((each) => each.again).map(({ id }) => id);
  await cancelUnsent(tx, again, 'reentered', at);
  const column = <T>(read: (entry: Entry) => T) => entries.map(read);
  await tx.query(Prisma.sql`
    INSERT INTO enrolments AS e (id, programme_id, sequence_version_id, account_id, contact_id, step_key,
                                 step_entered_at, due_at, entered_at, cause)
    SELECT n.id, ${programmeId}::uuid, ${version.id}::uuid, n.account_id, n.contact_id, ${start}, ${at}, n.due_at, ${at},
           n.cause::"EntryCause"
    FROM unnest(${column(({ id }) => id)}::uuid[], ${column(({ accountId }) => accountId)}::uuid[],
                ${column(({ contactId }) => contactId)}::uuid[], ${column(({ dueAt }) => dueAt)}::timestamptz[],
                ${column(({ cause }) => cause.kind)}::text[])
      AS n(id, account_id, contact_id, due_at, cause)
    ON CONFLICT (programme_id, account_id, contact_id) DO UPDATE
      SET state = 'active', sequence_version_id = EXCLUDED.sequence_version_id, step_key = EXCLUDED.step_key,
          step_entered_at = EXCLUDED.step_entered_at, due_at = EXCLUDED.due_at, entered_at = EXCLUDED.entered_at,
          outcome = NULL, ended_at = NULL, failures = 0, already_sent = '{}', visit = e.visit + 1, entries = e.entries + 1,
          cause = EXCLUDED.cause, lease_token = NULL, lease_until = NULL`);
  await insertLedger(
    tx,
    entries.map(({ again: before, dueAt, cause, ...due }) => ({
      id: newId(at),
      decidedAt: at,
      due: { ...due, programmeId },
      stepKey: start,
      verdict: 'moved',
      rule: ruleOf(cause, before),
      inputs: cause.said,
      nextEligibleAt: dueAt,
      messageId: null,
    })),
  );
  const named = entries.filter(({ cause }) => cause.occurrence !== null);
  await tx.query(Prisma.sql`
    INSERT INTO enrolment_occurrences (enrolment_id, occurrence, entered_at)
    SELECT id, occurrence, ${at}
    FROM unnest(${named.map(({ id }) => id)}::uuid[], ${named.map(({ cause }) => cause.occurrence)}::text[])
      AS n(id, occurrence)`);
}
