import { Prisma } from '@sleutel/db';
import { defineVerb } from '../core/index.ts';
import type { Sheet, SheetCell } from '../export/index.ts';
import { AccountFilter } from './list-input.ts';
import { narrowingOf, withTables } from './narrowing.ts';

const known = [
  'account',
  'name',
  'domain',
  'industry',
  'region',
  'country',
  'employees',
  'parent',
  'owner',
  'language',
  'time-zone',
  'currency',
  'type',
] as const;

type KnownRow = Record<(typeof known)[number], string | number | null> & {
  readonly fields: Record<string, unknown>;
};

/** The accounts a filter leaves, in the columns an import of accounts reads, custom ones after them. */
export const exportAccounts = defineVerb({
  name: 'account.export',
  input: AccountFilter,
  run: async (ctx, filter): Promise<Sheet> => {
    const { tables, condition } = await narrowingOf(ctx, filter);
    const { rows } = await ctx.db.pool.query<KnownRow>(Prisma.sql`
      ${withTables(tables)}
      SELECT a.external_id AS account, a.name, a.domain, a.industry, a.region, a.country, a.employees,
             parent.external_id AS parent, u.email AS owner, a.language, a.time_zone AS "time-zone",
             a.currency, a.type, a.fields
      FROM accounts a JOIN account_standings st ON st.account_id = a.id
      LEFT JOIN accounts parent ON parent.id = a.parent_id
      LEFT JOIN users u ON u.id = a.owner_id
      WHERE ${condition} ORDER BY a.external_id`);
    const custom = [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))].sort();
    return {
      name: 'Accounts',
      columns: [...known, ...custom],
      rows: rows.map((row) => [
        ...known.map((column) => row[column]),
        ...custom.map((column) => textOf(row.fields[column])),
      ]),
    };
  },
});

function textOf(value: unknown): SheetCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === undefined || value === null ? null : JSON.stringify(value);
}
