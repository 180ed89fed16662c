import { type Db, Prisma, prepared } from '@sleutel/db';
import { daysBetween } from '@sleutel/domain/analysis';

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
  const trendOf = new Map(accountIds.map((id) => [id, months.map(() => 0)]));
  const [first] = months;
  if (accountIds.length === 0 || first === undefined) return trendOf;
  // A row for each account, its months in one text: reading a row for each month took most of a list's time.
  const { rows } = await db.pool.query<{ account_id: string; known: string }>(
    prepared(Prisma.sql`
    SELECT account_id, string_agg((month - ${`${first}-01`}::date) || ':' || revenue, ' ') AS known
    FROM order_months
    WHERE account_id = ANY(${accountIds}::uuid[])
      AND month BETWEEN ${`${first}-01`}::date AND ${`${months.at(-1)}-01`}::date
    GROUP BY account_id`),
  );
  const places = new Map(months.map((month, place) => [daysBetween(`${first}-01`, `${month}-01`), place]));
  for (const { account_id: id, known } of rows) {
    const trend = trendOf.get(id);
    for (const each of known.split(' ')) {
      const colon = each.indexOf(':');
      const place = places.get(Number(each.slice(0, colon)));
      if (trend && place !== undefined) trend[place] = Number(each.slice(colon + 1));
    }
  }
  return trendOf;
}
