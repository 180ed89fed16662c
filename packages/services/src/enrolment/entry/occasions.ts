import { Prisma } from '@sleutel/db';
import type { Occasion } from '@sleutel/domain/programme';
import { z } from 'zod';
import { defineVerb } from '../../core/index.ts';

/** What happened to an account, and what a programme made of it. */
export interface OccasionItem {
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string };
  readonly kind: Occasion;
  /** `YYYY-MM-DD` */
  readonly occurredOn: string;
  /** Such as `entered`, `heldOut` or `noPerson`. */
  readonly outcome: string;
  /** ISO 8601 */
  readonly at: string;
}

export interface OccasionList {
  readonly total: number;
  readonly items: readonly OccasionItem[];
  /** When it last looked through all accounts, and how many people came and left; null where it never does. */
  readonly sweep: { readonly at: string; readonly entered: number; readonly gone: number } | null;
}

const Input = z.object({
  programmeId: z.uuid(),
  limit: z.int().min(1).max(100).default(10),
  offset: z.int().min(0).default(0),
});

type Row = Omit<OccasionItem, 'at' | 'account'> & {
  readonly accountId: string;
  readonly accountName: string;
  readonly at: Date;
};

/** Why accounts entered a programme by themselves, and why not: the last that happened first. */
export const listOccasions = defineVerb({
  name: 'enrolment.occasions',
  input: Input,
  run: async ({ db: { pool, prisma } }, { programmeId, limit, offset }): Promise<OccasionList> => {
    const mine = Prisma.sql`programme_id = ${programmeId}::uuid AND outcome <> 'before'`;
    const [{ rows }, count, sweep] = await Promise.all([
      pool.query<Row>(Prisma.sql`
        SELECT o.id, o.account_id AS "accountId", a.name AS "accountName", o.kind, o.occurred_on AS "occurredOn",
               x.outcome, x.at
        FROM programme_occasions x JOIN occasions o ON o.id = x.occasion_id JOIN accounts a ON a.id = o.account_id
        WHERE x.${mine}
        ORDER BY x.at DESC, o.occurred_on DESC, o.id LIMIT ${limit} OFFSET ${offset}`),
      pool.query<{ total: number }>(
        Prisma.sql`SELECT count(*)::int AS total FROM programme_occasions WHERE ${mine}`,
      ),
      prisma.programmeSweep.findUnique({ where: { programmeId } }),
    ]);
    return {
      total: count.rows[0]?.total ?? 0,
      items: rows.map(({ accountId, accountName, at, ...row }) => ({
        ...row,
        account: { id: accountId, name: accountName },
        at: at.toISOString(),
      })),
      sweep: sweep && { at: sweep.at.toISOString(), entered: sweep.entered, gone: sweep.gone },
    };
  },
});
