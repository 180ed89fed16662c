import { type Db, Prisma } from '@sleutel/db';
import type { RehearsalEventKind } from '@sleutel/domain/rehearsal';
import { z } from 'zod';
import { defineVerb, groupBy } from '../core/index.ts';

/** One mark on the line of an account. ISO 8601 moments. */
export interface RehearsalMark {
  readonly at: string;
  readonly kind: RehearsalEventKind;
  readonly contactId: string | null;
  readonly stepKey: string | null;
  readonly rule: string | null;
  readonly until: string | null;
}

export interface RehearsalAccountItem {
  readonly account: { readonly id: string; readonly name: string };
  readonly arm: 'treated' | 'heldOut' | null;
  /** Why nobody of it entered. */
  readonly leftOut: string | null;
  readonly people: number;
  readonly messages: number;
  readonly moved: number;
  readonly held: number;
  readonly codes: number;
  readonly tasks: number;
  /** `YYYY-MM-DD` of its first order after it entered; null without one. */
  readonly orderedOn: string | null;
  /** Decimal text. */
  readonly ordered: string | null;
  readonly marks: readonly RehearsalMark[];
}

export interface RehearsalAccounts {
  readonly total: number;
  readonly items: readonly RehearsalAccountItem[];
}

const Show = z.enum(['all', 'written', 'moved', 'held', 'returned', 'heldOut', 'leftOut']);

const Input = z.object({
  id: z.uuid(),
  show: Show.default('all'),
  limit: z.int().min(1).max(100).default(25),
  offset: z.int().min(0).default(0),
});

const SHOWN: Readonly<Record<z.output<typeof Show>, Prisma.Sql>> = {
  all: Prisma.sql`TRUE`,
  written: Prisma.sql`r.messages > 0`,
  moved: Prisma.sql`r.moved > 0`,
  held: Prisma.sql`r.held > 0`,
  returned: Prisma.sql`r.ordered_on IS NOT NULL`,
  heldOut: Prisma.sql`r.arm = 'heldOut'`,
  leftOut: Prisma.sql`r.left_out IS NOT NULL`,
};

/** The accounts of a rehearsal in the order in which the programme chose them, each with what happened to it. */
export const rehearsalAccounts = defineVerb({
  name: 'rehearsal.accounts',
  input: Input,
  run: async ({ db }, { id, show, limit, offset }): Promise<RehearsalAccounts> => {
    const shown = Prisma.sql`FROM rehearsal_accounts r WHERE r.rehearsal_id = ${id}::uuid AND ${SHOWN[show]}`;
    const { rows } = await db.pool.query<Row>(Prisma.sql`
      WITH page AS (SELECT r.* ${shown} ORDER BY r.position LIMIT ${limit} OFFSET ${offset})
      SELECT (SELECT count(*)::int ${shown}) AS total, jsonb_build_object('id', a.id, 'name', a.name) AS account,
             jsonb_build_object(
               'arm', r.arm, 'leftOut', r.left_out, 'people', r.people, 'messages', r.messages, 'moved', r.moved,
               'held', r.held, 'codes', r.codes, 'tasks', r.tasks, 'orderedOn', r.ordered_on,
               'ordered', trim_scale(r.ordered)::text) AS item
      FROM page r JOIN accounts a ON a.id = r.account_id
      ORDER BY r.position`);
    const marks = await marksOf(
      db.pool,
      id,
      rows.map(({ account }) => account.id),
    );
    return {
      total: rows[0]?.total ?? 0,
      items: rows.map(({ item, account }) => ({ ...item, account, marks: marks.get(account.id) ?? [] })),
    };
  },
});

interface Row {
  readonly total: number;
  readonly account: RehearsalAccountItem['account'];
  readonly item: Omit<RehearsalAccountItem, 'account' | 'marks'>;
}

async function marksOf(pool: Db['pool'], id: string, accountIds: readonly string[]) {
  const { rows } = await pool.query<MarkRow>(Prisma.sql`
    SELECT account_id AS "accountId", at, kind, contact_id AS "contactId", step_key AS "stepKey", rule, until
    FROM rehearsal_events WHERE rehearsal_id = ${id}::uuid AND account_id = ANY(${accountIds}::uuid[])
    ORDER BY position`);
  const byAccount = groupBy(rows, ({ accountId }) => accountId);
  return new Map([...byAccount].map(([accountId, marks]) => [accountId, marks.map(markOf)]));
}

function markOf(marked: MarkRow): RehearsalMark {
  const { accountId: _, at, until, ...row } = marked;
  return { ...row, at: at.toISOString(), until: until?.toISOString() ?? null };
}

type MarkRow = Omit<RehearsalMark, 'at' | 'until'> & {
  readonly accountId: string;
  readonly at: Date;
  readonly until: Date | null;
};
