import { type Db, Prisma, uuidArray } from '@sleutel/db';
import type { BuyingRole } from '@sleutel/domain/contact';
import { mailMayFollow, type Rival as RivalFacts } from '@sleutel/domain/enrolment';
import { groupBy } from '../core/index.ts';
import type { PressureSubject } from './pressure.ts';
import { loadSequences, type RunningProgramme } from './running-programme.ts';

/** An enrolment of another programme that may go first. */
export interface Rival extends PressureSubject {
  readonly id: string;
  readonly programmeId: string;
  readonly priority: number;
  readonly sequenceVersionId: string;
  readonly stepKey: string;
  readonly dueAt: Date;
}

export interface RivalQuery {
  readonly subjects: readonly { readonly accountId: string; readonly contactId: string }[];
  readonly programmes: ReadonlyMap<string, RunningProgramme>;
  /** As far as a cap reaches: what is due later competes for nothing now. */
  readonly until: Date;
}

/** Who of other programmes goes first, while a batch is decided: those that were decided compete no longer. */
export class Rivals {
  readonly #byAccount: ReadonlyMap<string, readonly Rival[]>;
  readonly #byContact: ReadonlyMap<string, readonly Rival[]>;
  readonly #decided = new Set<string>();

  constructor(rows: readonly Rival[]) {
    this.#byAccount = groupBy(rows, (row) => row.accountId);
    this.#byContact = groupBy(rows, (row) => row.contactId);
  }

  decided(enrolmentId: string): void {
    this.#decided.add(enrolmentId);
  }

  /** Those with more priority than a programme that would count under one cap with a message to this person. */
  of({ accountId, contactId, role }: PressureSubject, priority: number): RivalFacts[] {
    const near = new Set([
      ...(this.#byAccount.get(accountId) ?? []),
      ...(this.#byContact.get(contactId) ?? []),
    ]);
    return [...near]
      .filter((row) => row.priority > priority && !this.#decided.has(row.id))
      .map((row) => {
        const colleague = row.accountId === accountId;
        return {
          programme: row.programmeId,
          dueAt: row.dueAt,
          shares: [
            ...(row.contactId === contactId ? (['contact'] as const) : []),
            ...(colleague ? (['account'] as const) : []),
            ...(colleague && row.role === role ? (['role'] as const) : []),
          ],
        };
      });
  }
}

/** Enrolments of live programmes with more priority whose next deed may be an e-mail to these people or accounts. */
export async function loadRivals(
  db: Pick<Db, 'pool' | 'prisma'>,
  query: RivalQuery,
): Promise<readonly Rival[]> {
  const lowest = Math.min(...[...query.programmes.values()].map(({ design }) => design.priority));
  const { rows } = await db.pool.query<Rival & { readonly role: BuyingRole | null }>(Prisma.sql`
    WITH higher AS MATERIALIZED (SELECT id, priority FROM programmes WHERE state = 'live' AND priority > ${lowest})
    SELECT e.id, e.programme_id AS "programmeId", p.priority, e.account_id AS "accountId",
           e.contact_id AS "contactId", ac.role, e.sequence_version_id AS "sequenceVersionId",
           e.step_key AS "stepKey", e.due_at AS "dueAt"
    FROM higher p
    JOIN enrolments e ON e.programme_id = p.id AND e.state = 'active' AND e.due_at <= ${query.until}
    LEFT JOIN account_contacts ac ON ac.account_id = e.account_id AND ac.contact_id = e.contact_id
    WHERE e.account_id = ANY(${uuidArray(query.subjects.map((each) => each.accountId))}::uuid[])
       OR e.contact_id = ANY(${uuidArray(query.subjects.map((each) => each.contactId))}::uuid[])`);
  if (rows.length === 0) return [];
  const sequences = await loadSequences(
    db,
    rows.map((row) => row.sequenceVersionId),
  );
  return rows.filter(({ sequenceVersionId, stepKey }) => {
    const sequence = sequences.get(sequenceVersionId);
    return sequence !== undefined && mailMayFollow(sequence, stepKey);
  });
}
