import { type Db, inTransaction } from '@sleutel/db';
import type { AccountHistory, AccountType, AssignedType, Measure } from '@sleutel/domain/analysis';
import { historyQuery } from './history-query.ts';

export interface LoadedHistories {
  readonly histories: readonly AccountHistory[];
  /** The account’s own id by its external id, in the order of the ids. */
  readonly idOf: ReadonlyMap<string, string>;
}

interface HistoryRow {
  readonly id: string;
  readonly external_id: string;
  readonly marked_key: boolean;
  readonly type: AccountType | null;
  readonly type_set_by: 'person' | 'rule' | 'import' | null;
  readonly type_reason: string | null;
  readonly orders: number | null;
  readonly cancelled: number | null;
  readonly completed_orders: number | null;
  readonly revenue: string | null;
  readonly profit: string | null;
  /** In the measure. */
  readonly completed: string | null;
  /** Over whole months; null when it is the same. */
  readonly whole: string | null;
  readonly whole_squares: string | null;
  readonly order_days: number | null;
  readonly first_on: string | null;
  readonly last_on: string | null;
  readonly median_gap_days: number | null;
  readonly sum_log_gap_weeks: number | null;
}

export interface HistoriesWanted {
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly measure: Measure;
  /** The day of the last order; null without one. */
  readonly lastOrderOn: string | null;
}

/**
 * Every account as the analysis by one measure needs it. The roll-ups answer when no order is later than
 * `asOf`; a look back at an earlier day costs a pass over the orders.
 */
export async function loadHistories(pool: Db['pool'], wanted: HistoriesWanted): Promise<LoadedHistories> {
  const { asOf, measure, lastOrderOn } = wanted;
  const source = lastOrderOn === null || lastOrderOn <= asOf ? 'rollUps' : 'orders';
  const rows = await inTransaction(pool, async (client) => {
    // The sums of all accounts fit into memory; by default they would go to disk and back.
    await client.query("SET LOCAL work_mem = '64MB'");
    return (await client.query<HistoryRow>(historyQuery(source, asOf, measure))).rows;
  });
  return {
    histories: rows.map((row) => historyOf(row, measure)),
    idOf: new Map(rows.map((row) => [row.external_id, row.id])),
  };
}

function historyOf(row: HistoryRow, measure: Measure): AccountHistory {
  return {
    account: row.external_id,
    revenue: row.revenue ?? '0',
    profit: row.profit,
    orders: row.orders ?? 0,
    cancelled: row.cancelled ?? 0,
    completedOrders: row.completed_orders ?? 0,
    orderDays: row.order_days ?? 0,
    firstOrderOn: row.first_on,
    lastOrderOn: row.last_on,
    medianGapDays: row.median_gap_days,
    sumLogGapWeeks: row.sum_log_gap_weeks ?? 0,
    ...completed(row, measure),
    marked: row.marked_key,
    ...assigned(row),
  };
}

type Completed = Pick<
  AccountHistory,
  'completedRevenue' | 'completedProfit' | 'monthlyRevenue' | 'monthlyProfit'
>;

/** The sums of completed orders in the measure; an analysis asks for no others. */
function completed(row: HistoryRow, measure: Measure): Completed {
  const months = { sum: row.whole ?? row.completed ?? '0', sumOfSquares: row.whole_squares ?? '0' };
  return measure === 'revenue'
    ? {
        completedRevenue: row.completed ?? '0',
        monthlyRevenue: months,
        completedProfit: null,
        monthlyProfit: null,
      }
    : {
        completedRevenue: '0',
        monthlyRevenue: { sum: '0', sumOfSquares: '0' },
        completedProfit: row.completed,
        monthlyProfit: row.completed === null ? null : months,
      };
}

/** A type from an import was written by people too. */
function assigned({ type, type_set_by, type_reason }: HistoryRow): { assignedType?: AssignedType } {
  if (type === null) return {};
  const by = type_set_by === 'rule' ? 'rule' : 'person';
  return { assignedType: { type, by, ...(type_reason !== null && { reason: type_reason }) } };
}
