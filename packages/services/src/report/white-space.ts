import { type Db, Prisma } from '@sleutel/db';
import { amountText, millionths, sumMillionths } from '@sleutel/domain/money';
import { type CoverageState, countByState, type Solution } from '@sleutel/domain/solution';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { isWhiteSql, WhiteSpaceFilter, whiteSpaceScope } from './white-space-scope.ts';

export interface MappedCell {
  readonly state: CoverageState;
  /** What the account could spend on it in a year: decimal text, null where nobody knows. */
  readonly potential: string | null;
  readonly competitor: string | null;
}

export interface MappedAccount {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  /** By the solution's key; what nobody knows anything of is not in it. */
  readonly cells: Readonly<Record<string, MappedCell>>;
  /** Decimal text: what it could buy from us in a year and does not. */
  readonly potential: string;
}

export interface MappedSolution extends Solution {
  /** How many of the accounts get it where. */
  readonly states: Readonly<Record<CoverageState, number>>;
  readonly unknown: number;
  /** Decimal text: what all these accounts could buy of it in a year and do not. */
  readonly potential: string;
}

export interface WhiteSpaceMap {
  /** Of every amount: the company's. */
  readonly currency: string;
  readonly solutions: readonly MappedSolution[];
  /** Accounts on all pages together. */
  readonly total: number;
  readonly items: readonly MappedAccount[];
}

const Input = WhiteSpaceFilter.extend({
  sort: z.enum(['potential', 'name']).default('potential'),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int32().min(0).default(0),
});

const orders = {
  potential: Prisma.sql`s.potential DESC, s.rank NULLS LAST, s.name_key, s.account_id`,
  name: Prisma.sql`s.name_key, s.account_id`,
};

/** Accounts against the company's range: who buys what from whom, and what there is to win. */
export const whiteSpaceReport = defineVerb({
  name: 'report.whiteSpace',
  input: Input,
  run: async ({ db, now }, { sort, limit, offset, ...filter }): Promise<WhiteSpaceMap> => {
    const { currency, settings } = await loadCompany(db);
    const range = settings.solutions;
    const keys = range.map(({ key }) => key);
    const scope = await whiteSpaceScope(db.pool, filter, keys, now());
    const [{ total, sums }, items] = await Promise.all([
      sumsOf(db, scope),
      mappedAccounts(db, scope, { keys, order: orders[sort], limit, offset }),
    ]);
    return { currency, solutions: range.map((each) => mapped(each, total, sums)), total, items };
  },
});

interface Page {
  /** Of the solutions in the range. */
  readonly keys: readonly string[];
  readonly order: Prisma.Sql;
  readonly limit: number;
  readonly offset: number;
}

/** The accounts of one page with everything known of them. */
async function mappedAccounts({ pool }: Db, scope: Prisma.Sql, { keys, order, limit, offset }: Page) {
  const { rows } = await pool.query<MappedAccount>(Prisma.sql`
    ${scope}, summed AS (
      SELECT s.account_id, s.name_key, s.rank, COALESCE(sum(k.potential) FILTER (WHERE ${isWhiteSql}), 0) AS potential
      FROM scope s LEFT JOIN known k USING (account_id) GROUP BY s.account_id, s.name_key, s.rank
    ), page AS (
      SELECT s.account_id, s.potential, row_number() OVER (ORDER BY ${order}) AS place FROM summed s
      ORDER BY place LIMIT ${limit} OFFSET ${offset}
    )
    SELECT a.id, a.name, u.name AS owner, trim_scale(p.potential)::text AS potential, COALESCE((
      SELECT json_object_agg(k.solution, json_build_object(
        'state', k.state, 'potential', trim_scale(k.potential)::text, 'competitor', c.name))
      FROM coverages k LEFT JOIN competitors c ON c.id = k.competitor_id
      WHERE k.account_id = a.id AND k.solution = ANY(${keys}::text[])), '{}') AS cells
    FROM page p JOIN accounts a ON a.id = p.account_id LEFT JOIN users u ON u.id = a.owner_id ORDER BY p.place`);
  return rows;
}

interface Sum {
  readonly solution: string;
  readonly state: CoverageState;
  readonly accounts: number;
  readonly potential: string;
}

async function sumsOf({ pool }: Db, scope: Prisma.Sql) {
  const { rows } = await pool.query<{ total: number; sums: Sum[] }>(Prisma.sql`
    ${scope}, sums AS (
      SELECT k.solution, k.state, count(*) AS accounts,
             trim_scale(COALESCE(sum(k.potential) FILTER (WHERE ${isWhiteSql}), 0))::text AS potential
      FROM known k GROUP BY k.solution, k.state
    )
    SELECT (SELECT count(*) FROM scope)::int AS total, COALESCE((SELECT json_agg(sums) FROM sums), '[]') AS sums`);
  return rows[0] ?? { total: 0, sums: [] };
}

function mapped(solution: Solution, total: number, sums: readonly Sum[]): MappedSolution {
  const own = sums.filter((sum) => sum.solution === solution.key);
  const known = own.reduce((all, { accounts }) => all + accounts, 0);
  return {
    ...solution,
    states: countByState((state) => own.find((sum) => sum.state === state)?.accounts ?? 0),
    unknown: total - known,
    potential: amountText(sumMillionths(own.map(({ potential }) => millionths(potential)))),
  };
}
