import { inTransaction, newId, Prisma } from '@sleutel/db';
import { RivalFields } from '@sleutel/domain/dossier';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import type { RowOf, Section, Tx } from './row/section.ts';
import { addRow, rowVerbs } from './row/verbs.ts';

interface Competitor {
  readonly competitorId: string;
  readonly name: string;
  readonly website: string | null;
  /** Tenders of this account that they won instead of us. */
  readonly tendersLost: number;
}

const rivals: Section<'rival', typeof RivalFields.shape, Competitor> = {
  noun: 'rival',
  table: 'account_competitors',
  fields: RivalFields,
  columns: {
    competitorId: 'uuid',
    shareOfWallet: 'float8',
    strengths: 'text',
    weaknesses: 'text',
    seenOn: 'date',
  },
  happened: ['seenOn'],
  order: Prisma.sql`t.share_of_wallet DESC NULLS LAST, c.name`,
  more: {
    select: Prisma.sql`c.name, c.website, (
      SELECT count(*)::int FROM tenders x
      WHERE x.account_id = t.account_id AND x.competitor_id = t.competitor_id AND x.outcome = 'lost') AS "tendersLost"`,
    join: Prisma.sql`JOIN competitors c ON c.id = t.competitor_id`,
  },
};

/** Adds a competitor that is after the account, by id or name. A name that is known, however written, is that one. */
const add = defineVerb({
  name: 'rival.add',
  input: z.object({
    accountId: z.uuid(),
    competitor: z.union([z.object({ id: z.uuid() }), z.object({ name: z.string().trim().min(1).max(200) })]),
    values: RivalFields,
  }),
  run: (ctx, { accountId, competitor, values }): Promise<RowOf<typeof rivals>> =>
    inTransaction(ctx.db.pool, async (tx) => {
      const competitorId =
        'id' in competitor ? competitor.id : await competitorNamed(tx, competitor.name, ctx.now());
      return addRow(tx, ctx, rivals, accountId, { ...values, competitorId });
    }),
});

/** The competitor of that name, made where nobody is called so. Two who name a new one at once get the same. */
async function competitorNamed(tx: Tx, name: string, now: Date): Promise<string> {
  await tx.query(Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('competitor'), hashtext(lower(${name})))`);
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    SELECT id FROM competitors WHERE lower(name) = lower(${name}) ORDER BY name = ${name} DESC, id LIMIT 1`);
  if (rows[0]) return rows[0].id;
  const id = newId(now);
  await tx.query(Prisma.sql`INSERT INTO competitors (id, name) VALUES (${id}::uuid, ${name})`);
  return id;
}

/** Competitors that are after an account, whoever has most of it first. */
export const rivalVerbs = { ...rowVerbs(rivals), add };
