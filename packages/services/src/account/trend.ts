import { type Db, Prisma } from '@sleutel/db';

const monthsShown = 24;

/** The months a trend shows, `YYYY-MM`, ending with the month of `lastDay` (`YYYY-MM-DD`), oldest first. */
export function trendWindow(lastDay: string): string[] {
  const last = Number(lastDay.slice(0, 4)) * 12 + Number(lastDay.slice(5, 7)) - 1;
  return Array.from({ length: monthsShown }, (_, index) => monthName(last - monthsShown + 1 + index));
}

function monthName(ordinal: number): string {
  const year = Math.floor(ordinal / 12);
  return `${String(year).padStart(4, '0')}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
}

/** The revenue of each account in each of the months, in one query; numbers for drawing only. */
export async function trends(
  db: Db,
  accountIds: readonly string[],
  months: readonly string[],
): Promise<Map<string, number[]>> {
  const position = new Map(months.map((month, index) => [month, index]));
  const trendOf = new Map(accountIds.map((id) => [id, months.map(() => 0)]));
  if (accountIds.length === 0) return trendOf;
  const { rows } = await db.pool.query<{ account_id: string; month: string; revenue: number }>(Prisma.sql`
    SELECT account_id, month, revenue::float8 AS revenue FROM order_months
    WHERE account_id = ANY(${accountIds}::uuid[])
      AND month BETWEEN ${`${months[0]}-01`}::date AND ${`${months.at(-1)}-01`}::date`);
  for (const row of rows) {
    const index = position.get(row.month.slice(0, 7));
    const trend = trendOf.get(row.account_id);
    if (index !== undefined && trend) trend[index] = row.revenue;
  }
  return trendOf;
}
