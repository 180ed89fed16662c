import { type Db, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { onTimeShare } from '@sleutel/domain/promise';
import { latestRun, previousRun, type RunHead } from '../analysis/latest-run.ts';
import { remembered } from '../analysis/remembered.ts';
import { whileUnchanged } from '../core/index.ts';
import type { TodayOf } from './get.ts';
import { promisesOf } from './promises-of.ts';

/** Figures of one analysis over the accounts that count. Money is decimal text. */
export interface PortfolioFigures {
  readonly asOf: string;
  readonly accounts: number;
  readonly active: number;
  readonly slipping: number;
  readonly lost: number;
  readonly keyAccounts: number;
  readonly valueAtRisk: string;
}

export interface Portfolio {
  /** Of the orders that were analysed, where they have one and the same; otherwise the company's. */
  readonly currency: string;
  readonly now: PortfolioFigures;
  /** Of the analysis before; null without one. */
  readonly before: PortfolioFigures | null;
  /** Of their promises and tasks that were due in the last 90 days, the share done in time; null where none was. */
  readonly onTime: number | null;
}

/** How the accounts do, beside how they did. Null before the first analysis. */
export async function portfolioOf(
  db: Db,
  of: TodayOf,
  { currency, timeZone }: Pick<Company, 'currency' | 'timeZone'>,
): Promise<Portfolio | null> {
  const run = await latestRun(db.pool);
  if (!run) return null;
  const before = await previousRun(db.pool, run);
  const { ownerId } = of;
  const figures = (each: RunHead) =>
    ownerId === null ? figuresOfAll(db.pool, each) : figuresOfOwner(db.pool, each, ownerId);
  const [ordered, now, then, onTime] = await Promise.all([
    currencyOf(db.pool, run),
    figures(run),
    before && figures(before),
    ownPunctuality(db, of, timeZone),
  ]);
  return { currency: ordered ?? currency, now, before: then, onTime };
}

async function currencyOf(pool: Db['pool'], { id }: RunHead): Promise<string | null> {
  const { rows } = await pool.query<{ currency: string | null }>(Prisma.sql`
    SELECT totals->>'currency' AS currency FROM analysis_runs WHERE id = ${id}::uuid`);
  return rows[0]?.currency ?? null;
}

/** Over all accounts a run says the same for ever. */
const figuresOfAll = remembered((pool, run: RunHead) =>
  figuresOf(pool, run, Prisma.sql`analysis_snapshots s WHERE s.run_id = ${run.id}::uuid`),
);

const rememberedOfOwner = whileUnchanged<PortfolioFigures>(500);

/** Over the accounts of a manager it does until somebody gives them to another. */
function figuresOfOwner(pool: Db['pool'], run: RunHead, ownerId: string): Promise<PortfolioFigures> {
  const asked = { key: `${run.id} ${ownerId}`, subjects: ['account_standings'] } as const;
  return rememberedOfOwner(pool, asked, () =>
    figuresOf(
      pool,
      run,
      Prisma.sql`account_standings st
        JOIN analysis_snapshots s ON s.account_id = st.account_id AND s.run_id = ${run.id}::uuid
        WHERE st.owner_id = ${ownerId}`,
    ),
  );
}

async function figuresOf(pool: Db['pool'], run: RunHead, from: Prisma.Sql): Promise<PortfolioFigures> {
  const { rows } = await pool.query<Omit<PortfolioFigures, 'asOf'>>(Prisma.sql`
    SELECT count(*)::int AS accounts,
           (count(*) FILTER (WHERE s.status = 'active'))::int AS active,
           (count(*) FILTER (WHERE s.status = 'slipping'))::int AS slipping,
           (count(*) FILTER (WHERE s.status = 'lost'))::int AS lost,
           (count(*) FILTER (WHERE s.key))::int AS "keyAccounts",
           COALESCE(sum(s.value_at_risk), 0)::text AS "valueAtRisk"
    FROM ${from}`);
  return { asOf: run.asOf, ...(rows[0] ?? none) };
}

const none = { accounts: 0, active: 0, slipping: 0, lost: 0, keyAccounts: 0, valueAtRisk: '0' };

const rememberedPunctuality = whileUnchanged<number | null>(500);

/** The same all day, until a promise or a task is changed or an account given to another. */
function ownPunctuality({ pool }: Db, { userId, today }: TodayOf, zone: string): Promise<number | null> {
  const asked = {
    key: `${userId} ${today} ${zone}`,
    subjects: ['promises', 'tasks', 'account_standings'],
  } as const;
  return rememberedPunctuality(pool, asked, () => punctualityOf(pool, userId, today, zone));
}

async function punctualityOf(
  pool: Db['pool'],
  userId: string,
  today: string,
  zone: string,
): Promise<number | null> {
  const { rows } = await pool.query<{ onTime: number; late: number }>(Prisma.sql`
    SELECT (count(*) FILTER (WHERE done_on <= due_on))::int AS "onTime",
           (count(*) FILTER (WHERE done_on IS NULL OR done_on > due_on))::int AS late
    FROM (
      SELECT due_on, kept_on AS done_on FROM (${promisesOf(userId)}) own
        WHERE due_on BETWEEN ${today}::date - 90 AND ${today}::date
      UNION ALL
      SELECT due_on, (done_at AT TIME ZONE ${zone})::date FROM tasks
        WHERE assignee_id = ${userId} AND due_on BETWEEN ${today}::date - 90 AND ${today}::date
    ) due WHERE done_on IS NOT NULL OR due_on < ${today}::date`);
  return onTimeShare(rows[0] ?? { onTime: 0, late: 0 });
}
