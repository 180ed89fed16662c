import type { AccountStatus, StatusReason } from './account-status.ts';
import type { StatusLimits } from './parameters.ts';

/** What the status of an account that has ordered rests on. */
export interface StatusFacts {
  /** Distinct days with a completed order. */
  readonly orderDays: number;
  readonly daysSinceLastOrder: number;
  /** Its own; null under two order days. */
  readonly medianGapDays: number | null;
  readonly pAlive: number;
}

export interface StatusOfAccount {
  readonly status: AccountStatus;
  readonly reasons: readonly StatusReason[];
}

interface UsualGap {
  readonly gapOf: 'account' | 'population';
  readonly medianGapDays: number;
}

function usualGap(facts: StatusFacts, populationGap: number | null, limits: StatusLimits): UsualGap | null {
  if (facts.orderDays >= limits.minOrderDays && facts.medianGapDays !== null) {
    return { gapOf: 'account', medianGapDays: facts.medianGapDays };
  }
  return populationGap === null ? null : { gapOf: 'population', medianGapDays: populationGap };
}

/**
 * The status of an account with the reasons it rests on, the decisive ones first.
 * `facts` is null for an account without a completed order. `populationGap` is the median of all accounts'
 * median gaps, for accounts with too few orders; null when no account has enough, and then only the
 * probability and the days of silence decide.
 */
export function statusOfAccount(
  facts: StatusFacts | null,
  populationGap: number | null,
  limits: StatusLimits,
): StatusOfAccount {
  if (facts === null) return { status: 'prospect', reasons: [{ code: 'noCompletedOrder' }] };
  const { daysSinceLastOrder, pAlive } = facts;
  const gap = usualGap(facts, populationGap, limits);

  const long: StatusReason[] =
    daysSinceLastOrder >= limits.lostAfterDays
      ? [{ code: 'silentTooLong', daysSinceLastOrder, limit: limits.lostAfterDays }]
      : [];
  const overdue = beyond(daysSinceLastOrder, gap, limits.lostGaps);
  const gone = unlikely(pAlive, limits.lostPAlive);
  if (overdue.length + gone.length === 2) return { status: 'lost', reasons: [...overdue, ...gone, ...long] };
  if (long.length > 0) return { status: 'lost', reasons: [...long, ...overdue, ...gone] };

  const slipping = [
    ...beyond(daysSinceLastOrder, gap, limits.slippingGaps),
    ...unlikely(pAlive, limits.slippingPAlive),
  ];
  if (slipping.length > 0) return { status: 'slipping', reasons: slipping };

  const within: StatusReason[] =
    gap === null ? [] : [{ code: 'withinUsualGap', daysSinceLastOrder, ...gap, limit: limits.slippingGaps }];
  return {
    status: 'active',
    reasons: [...within, { code: 'likelyAlive', pAlive, limit: limits.slippingPAlive }],
  };
}

function beyond(daysSinceLastOrder: number, gap: UsualGap | null, limit: number): StatusReason[] {
  return gap !== null && daysSinceLastOrder > limit * gap.medianGapDays
    ? [{ code: 'beyondUsualGap', daysSinceLastOrder, ...gap, limit }]
    : [];
}

function unlikely(pAlive: number, limit: number): StatusReason[] {
  return pAlive < limit ? [{ code: 'unlikelyAlive', pAlive, limit }] : [];
}
