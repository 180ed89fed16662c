import { type Db, Prisma } from '@sleutel/db';
import type { LossReason } from '@sleutel/domain/dossier';
import { dayIn } from '@sleutel/domain/enrolment';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import type { SignalKind } from './loss-exposures.ts';
import { LossFilter, type LossSpan, lostBetween, ownedBy, revenueBefore, spanOf } from './loss-span.ts';

/** A loss as a list shows it. Money is decimal text. */
export interface ListedLoss {
  readonly id: string;
  readonly accountId: string;
  readonly account: string;
  readonly manager: string | null;
  readonly lostOn: string;
  readonly reasons: readonly LossReason[];
  readonly note: string | null;
  /** Kinds of the signs linked with it, each once, in the order in which they came. */
  readonly signs: readonly SignalKind[];
  /** What the account brought in the 365 days before. */
  readonly revenue: string;
}

export interface LossList {
  readonly total: number;
  readonly revenue: string;
  readonly items: readonly ListedLoss[];
}

const Order = z.enum(['lostOn', 'revenue']);

const Input = LossFilter.and(
  z.object({
    sort: Order.default('lostOn'),
    limit: z.int().min(1).max(200).default(50),
    offset: z.int().min(0).default(0),
  }),
);

/** The losses behind a report, the newest or the dearest first. */
export const listReportedLosses = defineVerb({
  name: 'report.lossList',
  input: Input,
  run: async ({ db, now }, { sort, limit, offset, ...filter }): Promise<LossList> => {
    const { timeZone } = await loadCompany(db);
    const span = spanOf(filter, dayIn(timeZone, now()));
    const order =
      sort === 'revenue' ? Prisma.sql`n.revenue DESC, n.lost_on DESC, n.id` : Prisma.sql`n.lost_on DESC, n.id`;
    const [sums, items] = await Promise.all([
      sumsOf(db, span),
      itemsOf(db, span, Prisma.sql`ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`),
    ]);
    return { ...sums, items };
  },
});

/** Every loss of a span, with what its account brought before. */
const noted = ({ from, until, kind, ownerId }: LossSpan) => Prisma.sql`
  SELECT l.id, l.account_id, l.lost_on, l.reasons, l.note, a.name, a.owner_id, y.revenue
  FROM losses l JOIN accounts a ON a.id = l.account_id CROSS JOIN ${revenueBefore}
  WHERE l.kind = ${kind}::"LossKind" AND ${lostBetween(from, until)} AND ${ownedBy(ownerId)}`;

async function sumsOf({ pool }: Db, span: LossSpan): Promise<Omit<LossList, 'items'>> {
  const { rows } = await pool.query<Omit<LossList, 'items'>>(Prisma.sql`
    SELECT count(*)::int AS total, COALESCE(sum(n.revenue), 0)::text AS revenue FROM (${noted(span)}) n`);
  return rows[0] ?? { total: 0, revenue: '0' };
}

async function itemsOf({ pool }: Db, span: LossSpan, page: Prisma.Sql): Promise<ListedLoss[]> {
  const { rows } = await pool.query<ListedLoss>(Prisma.sql`
    WITH page AS (SELECT n.*, row_number() OVER () AS place FROM (SELECT * FROM (${noted(span)}) n ${page}) n)
    SELECT p.id, p.account_id AS "accountId", p.name AS account, u.name AS manager, p.lost_on::text AS "lostOn",
           p.reasons::text[] AS reasons, p.note, p.revenue::text AS revenue,
           ARRAY(SELECT s.kind::text FROM loss_signs g JOIN signals s ON s.id = g.signal_id
                 WHERE g.loss_id = p.id GROUP BY s.kind ORDER BY min(s.occurred_at), s.kind) AS signs
    FROM page p LEFT JOIN users u ON u.id = p.owner_id
    ORDER BY p.place`);
  return rows;
}
