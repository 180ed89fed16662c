import type { AbcClass, AccountStatus, AccountType, StatusReason, XyzClass } from '@sleutel/domain/analysis';
import type { NextStep } from './next-steps.ts';

/** A row of the list. Figures are of the latest analysis and null before it. */
export interface AccountListItem {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly domain: string | null;
  readonly industry: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly currency: string | null;
  readonly tags: readonly string[];
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly type: AccountType | null;
  readonly key: boolean;
  readonly markedKey: boolean;
  /** Place by the measure, 1 the largest. */
  readonly rank: number | null;
  readonly revenue: string | null;
  readonly profit: string | null;
  readonly share: number | null;
  readonly abc: AbcClass | null;
  readonly xyz: XyzClass | null;
  readonly orders: number;
  readonly lastOrderOn: string | null;
  readonly daysSinceLastOrder: number | null;
  readonly pAlive: number | null;
  readonly status: AccountStatus;
  readonly reasons: readonly StatusReason[];
  readonly valueAtRisk: string | null;
  /** Revenue in each month of the list's window: a picture, not for adding up. */
  readonly trend: readonly number[];
  readonly nextStep: NextStep | null;
}

export interface ListRow {
  readonly id: string;
  readonly external_id: string;
  readonly name: string;
  readonly domain: string | null;
  readonly industry: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly currency: string | null;
  readonly tags: string[];
  readonly type: AccountType | null;
  readonly marked_key: boolean;
  readonly owner_id: string | null;
  readonly owner_name: string | null;
  readonly rank: number | null;
  readonly revenue: string | null;
  readonly profit: string | null;
  readonly share: number | null;
  readonly abc: AbcClass | null;
  readonly xyz: XyzClass | null;
  readonly key: boolean | null;
  readonly orders: number | null;
  readonly last_order_on: string | null;
  readonly days_since_last_order: number | null;
  readonly p_alive: number | null;
  readonly status: AccountStatus | null;
  readonly reasons: StatusReason[] | null;
  readonly value_at_risk: string | null;
}

export function itemOf(
  row: ListRow,
  trendOf: ReadonlyMap<string, readonly number[]>,
  stepOf: ReadonlyMap<string, NextStep>,
): AccountListItem {
  return {
    id: row.id,
    externalId: row.external_id,
    name: row.name,
    domain: row.domain,
    industry: row.industry,
    region: row.region,
    country: row.country,
    currency: row.currency,
    tags: row.tags,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? row.owner_id },
    type: row.type,
    key: row.marked_key || row.key === true,
    markedKey: row.marked_key,
    ...figuresOf(row),
    trend: trendOf.get(row.id) ?? [],
    nextStep: stepOf.get(row.id) ?? null,
  };
}

function figuresOf(row: ListRow) {
  return {
    rank: row.rank,
    revenue: row.revenue,
    profit: row.profit,
    share: row.share,
    abc: row.abc,
    xyz: row.xyz,
    orders: row.orders ?? 0,
    lastOrderOn: row.last_order_on,
    daysSinceLastOrder: row.days_since_last_order,
    pAlive: row.p_alive,
    status: row.status ?? ('prospect' as const),
    reasons: row.reasons ?? [],
    valueAtRisk: row.value_at_risk,
  };
}
