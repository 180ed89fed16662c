import { type Db, Prisma } from '@sleutel/db';
import type { LossReason } from '@sleutel/domain/dossier';
import type { SignalKind } from './loss-exposures.ts';
import { type LossSpan, lostBetween, ownedBy, revenueBefore } from './loss-span.ts';

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
  /** In which the account orders. */
  readonly currency: string;
}

export const newestFirst = Prisma.sql`n.lost_on DESC, n.id`;
export const dearestFirst = Prisma.sql`n.revenue DESC, n.lost_on DESC, n.id`;

/** Every loss of a span, with what its account brought before. */
const noted = ({ from, until, kind, ownerId }: LossSpan) => Prisma.sql`
  SELECT l.id, l.account_id, l.lost_on, l.reasons, l.note, a.name, a.owner_id, a.currency, y.revenue
  FROM losses l JOIN accounts a ON a.id = l.account_id CROSS JOIN ${revenueBefore}
  WHERE l.kind = ${kind}::"LossKind" AND ${lostBetween(from, until)} AND ${ownedBy(ownerId)}`;

export interface LossSums {
  readonly total: number;
  readonly revenue: string;
}

export async function sumsOf({ pool }: Db, span: LossSpan): Promise<LossSums> {
  const { rows } = await pool.query<LossSums>(Prisma.sql`
    SELECT count(*)::int AS total, COALESCE(sum(n.revenue), 0)::text AS revenue FROM (${noted(span)}) n`);
  return rows[0] ?? { total: 0, revenue: '0' };
}

interface PageOfLosses {
  readonly order: Prisma.Sql;
  /** Null: all. */
  readonly limit: number | null;
  readonly offset: number;
}

export async function itemsOf(
  { pool }: Db,
  span: LossSpan,
  { order, limit, offset }: PageOfLosses,
  companyCurrency: string,
): Promise<ListedLoss[]> {
  const { rows } = await pool.query<ListedLoss>(Prisma.sql`
    WITH page AS (
      SELECT n.*, row_number() OVER (ORDER BY ${order}) AS place FROM (${noted(span)}) n
      ORDER BY place LIMIT ${limit}::int OFFSET ${offset}
    )
    SELECT p.id, p.account_id AS "accountId", p.name AS account, u.name AS manager, p.lost_on::text AS "lostOn",
           p.reasons::text[] AS reasons, p.note, p.revenue::text AS revenue,
           COALESCE(p.currency, ${companyCurrency}) AS currency,
           ARRAY(SELECT s.kind::text FROM loss_signs g JOIN signals s ON s.id = g.signal_id
                 WHERE g.loss_id = p.id GROUP BY s.kind ORDER BY min(s.occurred_at), s.kind) AS signs
    FROM page p LEFT JOIN users u ON u.id = p.owner_id
    ORDER BY p.place`);
  return rows;
}
