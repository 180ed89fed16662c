import type { StatusReason } from './account-status.ts';
import type { TypeReason } from './account-type.ts';
import type { AnalysisNotice } from './notice.ts';

function percent(share: number): string {
  if (share < 0.001) return 'under 0.1 %';
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
}

const days = (count: number) => `${Number(count.toFixed(1))} ${count === 1 ? 'day' : 'days'}`;
const accounts = (count: number) => `${count} ${count === 1 ? 'account' : 'accounts'}`;

/** A status reason in plain English, for the command line; screens take their words from the catalogues. */
export function describeReason(reason: StatusReason): string {
  switch (reason.code) {
    case 'noCompletedOrder':
      return 'no completed order yet';
    case 'withinUsualGap':
    case 'beyondUsualGap': {
      const whose = reason.gapOf === 'account' ? 'its usual gap' : 'the usual gap of all accounts';
      const verdict = reason.code === 'withinUsualGap' ? 'within' : 'more than';
      const since = days(reason.daysSinceLastOrder);
      return `last order ${since} ago, ${verdict} ${reason.limit} × ${whose} of ${days(reason.medianGapDays)}`;
    }
    case 'likelyAlive':
      return `still buys with a probability of ${percent(reason.pAlive)}`;
    case 'unlikelyAlive':
      return `still buys with a probability of ${percent(reason.pAlive)}, the limit being ${percent(reason.limit)}`;
    case 'silentTooLong':
      return `no order for ${days(reason.daysSinceLastOrder)}, the limit being ${days(reason.limit)}`;
  }
}

/** A type's reason in plain English, for the command line. */
export function describeTypeReason(reason: TypeReason): string {
  switch (reason.code) {
    case 'setByPerson':
      return reason.reason ?? 'set by a person';
    case 'setByRule':
      return reason.reason ?? 'set by a rule on the dossier';
    case 'profitShare':
      return `makes ${percent(reason.share)} of the profit, the limit being ${percent(reason.limit)}`;
    case 'revenueShare':
      return `makes ${percent(reason.share)} of the revenue (cost unknown), the limit being ${percent(reason.limit)}`;
  }
}

/** A notice in plain English, for the command line. */
export function describeNotice(notice: AnalysisNotice): string {
  switch (notice.code) {
    case 'unknownCost':
      return `the cost of ${accounts(notice.accounts)} is unknown: counted with a profit of 0`;
    case 'noCompletedOrders':
      return 'no completed order: no purchase model';
    case 'noPositiveMeasure':
      return 'no account has a measure above zero: no shares, every account is C';
    case 'weakPrior': {
      const seen = `${accounts(notice.accounts)}, ${notice.repeatAccounts} of them with a repeat order`;
      return notice.reason === 'tooFewAccounts'
        ? `the purchase model fell back to the weak prior: too few accounts to fit (${seen})`
        : `the purchase model fell back to the weak prior: the accounts are too alike to fit (${seen})`;
    }
    case 'notConverged':
      return 'the fit of the purchase model did not converge: take its figures with caution';
  }
}
