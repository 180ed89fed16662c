import type { Db } from '@sleutel/db';
import type { AccountHistory, AccountType, AssignedType } from '@sleutel/domain/analysis';
import { historyQuery } from './history-query.ts';

export interface LoadedHistories {
  readonly histories: readonly AccountHistory[];
  /** The account's own id by its external id. */
  readonly idOf: ReadonlyMap<string, string>;
}

interface HistoryRow {
  readonly id: string;
  readonly external_id: string;
  readonly name: string;
  readonly marked_key: boolean;
  readonly type: AccountType | null;
  readonly type_set_by: 'person' | 'rule' | 'import' | null;
  readonly type_reason: string | null;
  readonly orders: number | null;
  readonly cancelled: number | null;
  readonly completed_orders: number | null;
  readonly revenue: string | null;
  readonly profit: string | null;
  readonly completed_revenue: string | null;
  readonly completed_profit: string | null;
  readonly whole_revenue: string | null;
  readonly whole_revenue_squares: string | null;
  readonly whole_profit: string | null;
  readonly whole_profit_squares: string | null;
  readonly order_days: number | null;
  readonly first_on: string | null;
  readonly last_on: string | null;
  readonly median_gap_days: number | null;
  readonly sum_log_gap_weeks: number | null;
}

/**
 * Every account as the analysis needs it. The roll-ups answer when no order is later than `asOf`; a look
 * back at an earlier day costs a pass over the orders.
 */
export async function loadHistories(
  pool: Db['pool'],
  asOf: string,
  lastOrderOn: string | null,
): Promise<LoadedHistories> {
  const source = lastOrderOn === null || lastOrderOn <= asOf ? 'rollUps' : 'orders';
  const { rows } = await pool.query<HistoryRow>(historyQuery(source, asOf));
  return {
    histories: rows.map(historyOf),
    idOf: new Map(rows.map((row) => [row.external_id, row.id])),
  };
}

function historyOf(row: HistoryRow): AccountHistory {
  return {
    account: row.external_id,
    name: row.name,
    revenue: row.revenue ?? '0',
    profit: row.profit,
    orders: row.orders ?? 0,
    cancelled: row.cancelled ?? 0,
    completedOrders: row.completed_orders ?? 0,
    completedRevenue: row.completed_revenue ?? '0',
    completedProfit: row.completed_profit,
    orderDays: row.order_days ?? 0,
    firstOrderOn: row.first_on,
    lastOrderOn: row.last_on,
    medianGapDays: row.median_gap_days,
    sumLogGapWeeks: row.sum_log_gap_weeks ?? 0,
    monthlyRevenue: { sum: row.whole_revenue ?? '0', sumOfSquares: row.whole_revenue_squares ?? '0' },
    monthlyProfit:
      row.completed_profit === null
        ? null
        : { sum: row.whole_profit ?? '0', sumOfSquares: row.whole_profit_squares ?? '0' },
    marked: row.marked_key,
    ...assigned(row),
  };
}

/** A type from an import was written by people too. */
function assigned({ type, type_set_by, type_reason }: HistoryRow): { assignedType?: AssignedType } {
  if (type === null) return {};
  const by = type_set_by === 'rule' ? 'rule' : 'person';
  return { assignedType: { type, by, ...(type_reason !== null && { reason: type_reason }) } };
}
