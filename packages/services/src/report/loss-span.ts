import { Prisma } from '@sleutel/db';
import { LossKind } from '@sleutel/domain/dossier';
import { monthsBetween, monthsLater } from '@sleutel/domain/loss';
import { z } from 'zod';

/** `YYYY-MM` */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month');

const mostMonths = 120;

/** Which losses a report is of. */
export const LossFilter = z
  .object({
    /** Calendar months, both included; the last 24, the running one among them, where they are left out. */
    from: Month.optional(),
    until: Month.optional(),
    kind: LossKind.default('loss'),
    /** Whoever manages the accounts now. */
    ownerId: z.string().min(1).optional(),
  })
  .refine(
    ({ from, until }) =>
      from === undefined ||
      until === undefined ||
      (from <= until && monthsBetween(from, until).length <= mostMonths),
    { path: ['from'], message: 'is after the last month, or more than ten years before it' },
  );
export type LossFilter = z.infer<typeof LossFilter>;

export interface LossSpan {
  readonly from: string;
  readonly until: string;
  readonly kind: LossKind;
  readonly ownerId: string | null;
}

export function spanOf({ from, until, kind, ownerId }: LossFilter, today: string): LossSpan {
  const last = until ?? latest(today.slice(0, 7), from);
  return { from: from ?? monthsLater(last, -23), until: last, kind, ownerId: ownerId ?? null };
}

function latest(month: string, from: string | undefined): string {
  return from !== undefined && from > month ? from : month;
}

/** Whether a loss `l` of an account `a` was on the days of a month and those after, up to the end of another. */
export function lostBetween(from: string, until: string): Prisma.Sql {
  return Prisma.sql`l.lost_on >= ${`${from}-01`}::date AND l.lost_on < ${`${monthsLater(until, 1)}-01`}::date`;
}

/** Whether an account `a` is of the manager asked for. */
export function ownedBy(ownerId: string | null): Prisma.Sql {
  return ownerId === null ? Prisma.sql`true` : Prisma.sql`a.owner_id = ${ownerId}`;
}

/** What an account brought in the year before a loss `l`: every order, cancelled and returned ones with their amounts. */
export const revenueBefore = Prisma.sql`
  LATERAL (SELECT COALESCE(sum(o.amount), 0) AS revenue FROM orders o
           WHERE o.account_id = l.account_id AND o.ordered_on > l.lost_on - 365 AND o.ordered_on <= l.lost_on) y`;
