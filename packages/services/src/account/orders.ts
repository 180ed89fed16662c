import { type Db, Prisma, prepared } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { z } from 'zod';
import { findRun } from '../analysis/find-run.ts';
import { companyZone } from '../company/index.ts';
import { defineVerb, notFound } from '../core/index.ts';
import { type AccountEvent, eventsOf } from './events.ts';
import { type AccountMonth, monthsOf } from './months.ts';
import { type OrderPage, orderPage } from './order-page.ts';
import { type Outlook, outlookOf } from './outlook.ts';

const Input = z.object({
  id: z.uuid(),
  limit: z.int().min(1).max(200).default(25),
  offset: z.int().min(0).default(0),
});

export interface AccountOrders extends Outlook {
  /** The one currency of its orders; null when there are several, or none is known. */
  readonly currency: string | null;
  /** The day the outlook looks ahead from: the latest analysis; null before the first. */
  readonly asOf: string | null;
  readonly months: readonly AccountMonth[];
  readonly events: readonly AccountEvent[];
  readonly orders: OrderPage;
}

/** The orders of one account over time, with what the purchase model makes of them. */
export const accountOrders = defineVerb({
  name: 'account.orders',
  input: Input,
  run: async ({ db, now }, { id, limit, offset }): Promise<AccountOrders> => {
    const zone = await companyZone(db.pool);
    const today = dayIn(zone, now());
    const [run] = await Promise.all([findRun(db.pool), assertAccount(db, id)]);
    const [months, events, orders, rhythm, currency] = await Promise.all([
      monthsOf(db, id, run?.asOf ?? today),
      eventsOf(db, id, { today, zone }),
      orderPage(db, id, { limit, offset }),
      rhythmOf(db, id),
      currencyOf(db, id),
    ]);
    const outlook = run?.model ? outlookOf(run.model, rhythm, run.asOf) : { alive: [], ahead: [] };
    return { currency, asOf: run?.asOf ?? null, months, events, orders, ...outlook };
  },
});

async function assertAccount({ pool }: Db, id: string): Promise<void> {
  const { rowCount } = await pool.query(prepared(Prisma.sql`SELECT FROM accounts WHERE id = ${id}::uuid`));
  if (rowCount === 0) throw notFound('account', id);
}

async function rhythmOf(db: Db, id: string): Promise<{ days: string[]; meanOrder: string }> {
  const { rows } = await db.pool.query<{ days: string[]; mean_order: string }>(
    prepared(Prisma.sql`
    SELECT COALESCE(array_agg(day::text ORDER BY day), '{}') AS days,
           COALESCE(sum(amount) / count(*), 0) AS mean_order
    FROM (SELECT ordered_on AS day, sum(amount) AS amount FROM orders
          WHERE account_id = ${id}::uuid AND status = 'completed' GROUP BY ordered_on) daily`),
  );
  return { days: rows[0]?.days ?? [], meanOrder: rows[0]?.mean_order ?? '0' };
}

async function currencyOf(db: Db, id: string): Promise<string | null> {
  const { rows } = await db.pool.query<{ currency: string | null }>(
    prepared(Prisma.sql`SELECT DISTINCT currency FROM orders WHERE account_id = ${id}::uuid LIMIT 2`),
  );
  return rows.length === 1 ? (rows[0]?.currency ?? null) : null;
}
