import { type Db, Prisma } from '@sleutel/db';
import type { EntryCause } from '@sleutel/domain/programme';
import { z } from 'zod';
import { defineVerb, escaped } from '../core/index.ts';

type State = 'active' | 'held' | 'stopped' | 'finished';

/** One person in one programme, with the last decision about them. Moments are ISO 8601. */
export interface EnrolmentItem {
  readonly id: string;
  readonly state: State;
  readonly stepKey: string;
  readonly dueAt: string | null;
  readonly outcome: string | null;
  readonly enteredAt: string;
  readonly endedAt: string | null;
  /** How many moves were made; who acts on it says on which. */
  readonly visit: number;
  /** How often they entered. */
  readonly entries: number;
  /** What had them enter the last time. */
  readonly cause: EntryCause;
  readonly programme: { readonly id: string; readonly name: string };
  readonly account: { readonly id: string; readonly name: string };
  readonly contact: { readonly id: string; readonly name: string };
  readonly last: {
    readonly verdict: 'sent' | 'moved' | 'held' | 'skipped' | 'stopped';
    readonly rule: string;
    readonly decidedAt: string;
    readonly nextEligibleAt: string | null;
  } | null;
}

export interface EnrolmentList {
  readonly total: number;
  readonly items: readonly EnrolmentItem[];
}

const Filter = z.object({
  /** One of them, wherever it stands in the list. */
  id: z.uuid().optional(),
  programmeId: z.uuid().optional(),
  accountId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  state: z.enum(['active', 'held', 'stopped', 'finished']).optional(),
  /** Part of the person's name or address, or of the account's name. */
  search: z.string().trim().max(200).optional(),
});

const Input = Filter.extend({
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});

/** Who is in a programme, or in which programmes an account or a person is. */
export const listEnrolments = defineVerb({
  name: 'enrolment.list',
  input: Input,
  run: async ({ db: { pool } }, { limit, offset, ...filter }): Promise<EnrolmentList> => {
    const where = conditions(filter);
    const [items, total] = await Promise.all([itemsOf(pool, where, limit, offset), countOf(pool, where)]);
    return { total, items };
  },
});

function conditions(filter: z.output<typeof Filter>): Prisma.Sql {
  const { id, programmeId, accountId, contactId, state, search } = filter;
  const all = [
    id ? Prisma.sql`e.id = ${id}::uuid` : null,
    programmeId ? Prisma.sql`e.programme_id = ${programmeId}::uuid` : null,
    accountId ? Prisma.sql`e.account_id = ${accountId}::uuid` : null,
    contactId ? Prisma.sql`e.contact_id = ${contactId}::uuid` : null,
    state ? Prisma.sql`e.state = ${state}::"EnrolmentState"` : null,
    search ? bears(`%${escaped(search)}%`) : null,
  ].filter((each) => each !== null);
  return all.length === 0 ? Prisma.sql`TRUE` : Prisma.join(all, ' AND ');
}

function bears(part: string): Prisma.Sql {
  return Prisma.sql`(
    EXISTS (SELECT FROM accounts a WHERE a.id = e.account_id AND a.name ILIKE ${part})
    OR EXISTS (SELECT FROM contacts c WHERE c.id = e.contact_id
               AND (concat_ws(' ', c.first_name, c.last_name) ILIKE ${part} OR c.email ILIKE ${part})))`;
}

interface Row {
  readonly id: string;
  readonly state: State;
  readonly stepKey: string;
  readonly dueAt: Date | null;
  readonly outcome: string | null;
  readonly enteredAt: Date;
  readonly endedAt: Date | null;
  readonly visit: number;
  readonly entries: number;
  readonly cause: EntryCause;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly verdict: NonNullable<EnrolmentItem['last']>['verdict'] | null;
  readonly rule: string;
  readonly decidedAt: Date;
  readonly nextEligibleAt: Date | null;
}

async function itemsOf(pool: Db['pool'], where: Prisma.Sql, limit: number, offset: number) {
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT e.id, e.state, e.step_key AS "stepKey", e.due_at AS "dueAt", e.outcome, e.entered_at AS "enteredAt",
           e.ended_at AS "endedAt", e.visit, e.entries, e.cause, p.id AS "programmeId", p.name AS "programmeName", a.id AS "accountId",
           a.name AS "accountName", c.id AS "contactId",
           COALESCE(nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.email, '') AS "contactName",
           l.verdict, l.rule, l.decided_at AS "decidedAt", l.next_eligible_at AS "nextEligibleAt"
    FROM enrolments e
    JOIN programmes p ON p.id = e.programme_id
    JOIN accounts a ON a.id = e.account_id
    JOIN contacts c ON c.id = e.contact_id
    LEFT JOIN LATERAL (
      SELECT verdict, rule, decided_at, next_eligible_at FROM ledger_entries
      WHERE enrolment_id = e.id ORDER BY decided_at DESC, id DESC LIMIT 1
    ) l ON TRUE
    WHERE ${where}
    ORDER BY e.entered_at DESC, a.name, e.id
    LIMIT ${limit} OFFSET ${offset}`);
  return rows.map(readItem);
}

function readItem(row: Row): EnrolmentItem {
  return {
    id: row.id,
    state: row.state,
    stepKey: row.stepKey,
    dueAt: row.dueAt?.toISOString() ?? null,
    outcome: row.outcome,
    enteredAt: row.enteredAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    visit: row.visit,
    entries: row.entries,
    cause: row.cause,
    programme: { id: row.programmeId, name: row.programmeName },
    account: { id: row.accountId, name: row.accountName },
    contact: { id: row.contactId, name: row.contactName },
    last: row.verdict && {
      verdict: row.verdict,
      rule: row.rule,
      decidedAt: row.decidedAt.toISOString(),
      nextEligibleAt: row.nextEligibleAt?.toISOString() ?? null,
    },
  };
}

async function countOf(pool: Db['pool'], where: Prisma.Sql): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    Prisma.sql`SELECT count(*)::int FROM enrolments e WHERE ${where}`,
  );
  return rows[0]?.count ?? 0;
}
