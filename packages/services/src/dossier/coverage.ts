import { inTransaction, Prisma } from '@sleutel/db';
import { CoverageFields, coverageProblem } from '@sleutel/domain/dossier';
import { type CoverageState, SolutionKey } from '@sleutel/domain/solution';
import { z } from 'zod';
import { defineVerb, ServiceError } from '../core/index.ts';
import type { RowOf, Section, Tx } from './row/section.ts';
import { addRow, changeRow, rowVerbs } from './row/verbs.ts';

interface Covered {
  readonly solution: SolutionKey;
  readonly state: CoverageState;
  readonly competitorId: string | null;
  /** Who sells it to the account. */
  readonly competitor: string | null;
}

const coverages: Section<'coverage', typeof CoverageFields.shape, Covered> = {
  noun: 'coverage',
  table: 'coverages',
  fields: CoverageFields,
  columns: {
    solution: 'text',
    state: '"CoverageState"',
    potential: 'numeric',
    competitorId: 'uuid',
    note: 'text',
  },
  order: Prisma.sql`t.potential DESC NULLS LAST, t.solution`,
  problem: coverageProblem,
  more: {
    select: Prisma.sql`c.name AS competitor`,
    join: Prisma.sql`LEFT JOIN competitors c ON c.id = t.competitor_id`,
  },
};

/** Says where an account gets one of the solutions of the company's range; once for each. */
const add = defineVerb({
  name: 'coverage.add',
  input: z.object({ accountId: z.uuid(), solution: SolutionKey, values: CoverageFields }),
  run: (ctx, { accountId, solution, values }): Promise<RowOf<typeof coverages>> =>
    inTransaction(ctx.db.pool, async (tx) => {
      await requireInRange(tx, solution);
      return addRow(tx, ctx, coverages, accountId, { ...values, solution });
    }),
});

/** Changes what is known. Whoever buys it from no competitor any more has none named, unless that is said otherwise. */
const update = defineVerb({
  name: 'coverage.update',
  input: z.object({ id: z.uuid(), version: z.int().min(1), set: CoverageFields.partial() }),
  run: (ctx, { id, version, set }): Promise<RowOf<typeof coverages>> => {
    const elsewhere = set.state !== undefined && set.state !== 'competitor';
    const change = elsewhere ? { competitorId: null, ...set } : set;
    return inTransaction(ctx.db.pool, (tx) => changeRow(tx, ctx, coverages, id, version, change));
  },
});

/** Nobody takes it out of the range while something is said of it. */
async function requireInRange(tx: Tx, solution: SolutionKey): Promise<void> {
  const { rowCount } = await tx.query(Prisma.sql`
    SELECT FROM company WHERE id = 1 AND settings -> 'solutions' @> ${JSON.stringify([{ key: solution }])}::jsonb
    FOR SHARE`);
  if (rowCount) return;
  throw new ServiceError('refused', 'not-in-range', `The company's settings name no solution ${solution}.`, {
    solution,
  });
}

/** Where an account gets what the company sells: the known part of its white space. */
export const coverageVerbs = { ...rowVerbs(coverages), add, update };
