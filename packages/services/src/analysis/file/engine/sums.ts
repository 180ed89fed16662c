import type { DuckDBConnection } from '@duckdb/node-api';
import { lastWholeMonth } from '@sleutel/domain/analysis';
import type { AccountTally } from '../tally.ts';

/** The sums of each account from the table that the scan left, up to whole months where these count. */
export async function accountSums(connection: DuckDBConnection, asOf: string): Promise<AccountTally[]> {
  const [year, month] = lastWholeMonth(asOf).split('-').map(Number);
  const reader = await connection.runAndReadAll(sumsQuery((year ?? 0) * 12 + (month ?? 0) - 1));
  return sumRows(reader.getRowObjectsJS()).map(tallyOf);
}

function sumsQuery(lastMonth: number): string {
  const completed = 'FILTER (completed)';
  const whole = `FILTER (completed AND month <= ${lastMonth})`;
  const text = (sum: string) => `(${sum})::VARCHAR`;
  return `
    SELECT account, sum(orders)::INTEGER AS orders,
           COALESCE(sum(orders) FILTER (NOT completed), 0)::INTEGER AS cancelled,
           ${text('sum(revenue)')} AS revenue, ${text('sum(profit)')} AS profit,
           ${text(`sum(revenue) ${completed}`)} AS completed_revenue,
           ${text(`sum(profit) ${completed}`)} AS completed_profit,
           ${text(`sum(revenue) ${whole}`)} AS whole_revenue,
           ${text(`sum(revenue * revenue) ${whole}`)} AS whole_revenue_squares,
           ${text(`sum(profit) ${whole}`)} AS whole_profit,
           ${text(`sum(profit * profit) ${whole}`)} AS whole_profit_squares,
           list(month * 4294967296.0::DOUBLE + days) ${completed} AS months
    FROM months WHERE account IS NOT NULL GROUP BY account`;
}

interface SumRow {
  readonly account: string;
  readonly orders: number;
  readonly cancelled: number;
  readonly revenue: string;
  readonly profit: string | null;
  readonly completed_revenue: string | null;
  readonly completed_profit: string | null;
  readonly whole_revenue: string | null;
  readonly whole_revenue_squares: string | null;
  readonly whole_profit: string | null;
  readonly whole_profit_squares: string | null;
  readonly months: readonly number[] | null;
}

/** The engine types its answers by no query; the columns and casts above are what these rows hold. */
function sumRows(rows: readonly unknown[]): readonly SumRow[] {
  return rows as readonly SumRow[];
}

function tallyOf(row: SumRow): AccountTally {
  return {
    account: row.account,
    orders: row.orders,
    cancelled: row.cancelled,
    revenue: row.revenue,
    profit: row.profit,
    completedRevenue: row.completed_revenue ?? '0',
    completedProfit: row.completed_profit,
    monthlyRevenue: { sum: row.whole_revenue ?? '0', sumOfSquares: row.whole_revenue_squares ?? '0' },
    monthlyProfit:
      row.completed_profit === null
        ? null
        : { sum: row.whole_profit ?? '0', sumOfSquares: row.whole_profit_squares ?? '0' },
    months: row.months ?? [],
  };
}
