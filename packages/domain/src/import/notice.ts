import type { DuplicateSign } from '../account/index.ts';
import type { RedemptionReason } from '../offer/index.ts';

/** An account that an import made, and one that it may be. */
export interface AlikeAccounts {
  readonly name: string;
  readonly like: { readonly account: string; readonly name: string };
  readonly sign: DuplicateSign;
}

/** What an import did that its counts do not say. */
export type Notice =
  /** Of the accounts that were made some may be others; the first of them, the most certain first. */
  | {
      readonly code: 'accounts-alike';
      readonly count: number;
      readonly created: number;
      readonly first: readonly AlikeAccounts[];
    }
  | { readonly code: 'accounts-created'; readonly count: number }
  | { readonly code: 'accounts-kept'; readonly count: number }
  | { readonly code: 'accounts-named'; readonly count: number }
  | { readonly code: 'cancelled-positive'; readonly count: number }
  /** Codes that orders named and that were not redeemed, for one reason; the first of the orders by number. */
  | {
      readonly code: 'codes-refused';
      readonly reason: RedemptionReason;
      readonly count: number;
      readonly orders: readonly string[];
    }
  | { readonly code: 'columns-ignored'; readonly columns: readonly string[] }
  | { readonly code: 'columns-kept'; readonly columns: readonly string[] }
  | { readonly code: 'competitors-created'; readonly count: number }
  | { readonly code: 'consent-kept-withdrawn'; readonly count: number }
  | { readonly code: 'currencies-mixed'; readonly currencies: readonly string[] }
  | { readonly code: 'lines-summed'; readonly lines: number; readonly orders: number }
  | { readonly code: 'point-assumed' }
  | { readonly code: 'rejects-file-unwritable'; readonly path: string }
  | { readonly code: 'reports-to-unknown'; readonly count: number; readonly lines: readonly number[] }
  | { readonly code: 'rounded'; readonly count: number }
  | { readonly code: 'rows-repeated'; readonly count: number }
  | { readonly code: 'same-file'; readonly importId: string }
  | { readonly code: 'type-kept'; readonly count: number };

const refusals: Readonly<Record<RedemptionReason, string>> = {
  'code-mistyped': 'a sign of it is wrong',
  'code-unknown': 'there is no such code',
  'other-account': 'it was made for another account',
  'redeemed-already': 'it was redeemed before',
  'code-released': 'it was taken back',
  'code-expired': 'it had expired',
  'other-currency': 'the order is in another currency than the offer',
  'amount-needed': 'the amount of the order is not known',
  'below-margin': 'the order would keep too small a margin',
  'none-left': 'all that the offer had to give was redeemed',
  'budget-spent': 'the budget of the offer does not cover it',
};

/** The notice in one English sentence. */
export function describeNotice(notice: Notice): string {
  switch (notice.code) {
    case 'accounts-alike':
      return `${notice.count} of the ${plural(notice.created, 'new account')} may be another account (${notice.first.map(describeAlike).join('; ')}${notice.count > notice.first.length ? '; …' : ''}). An account that stands twice has its revenue split: give the file one spelling, or merge the two at Accounts, Duplicates.`;
    case 'accounts-created':
      return `${plural(notice.count, 'account')} did not exist and ${were(notice.count)} created, named by id.`;
    case 'accounts-kept':
      return `${plural(notice.count, 'account')} made by the import ${notice.count === 1 ? 'stays' : 'stay'}, since something else depends on them or somebody changed them.`;
    case 'accounts-named':
      return `${plural(notice.count, 'account')} did not exist and ${were(notice.count)} created, named as the file names them.`;
    case 'cancelled-positive':
      return `${notice.count} cancelled or returned ${notice.count === 1 ? 'order has' : 'orders have'} a positive amount: it adds to revenue; what was taken back is written with a minus.`;
    case 'codes-refused':
      return `${plural(notice.count, 'code')} named by orders ${were(notice.count)} not redeemed: ${refusals[notice.reason]} (orders ${notice.orders.join(', ')}${notice.count > notice.orders.length ? ', …' : ''}).`;
    case 'columns-ignored':
      return `Columns that mean nothing here: ${notice.columns.join(', ')}.`;
    case 'columns-kept':
      return `Columns kept as fields of the people: ${notice.columns.join(', ')}.`;
    case 'competitors-created':
      return `${plural(notice.count, 'competitor')} ${were(notice.count)} not known and ${were(notice.count)} created.`;
    case 'consent-kept-withdrawn':
      return `${plural(notice.count, 'contact')} withdrew consent; no import grants it again.`;
    case 'currencies-mixed':
      return `The orders are in several currencies (${notice.currencies.join(', ')}) and are added up as they are.`;
    case 'lines-summed':
      return `${plural(notice.lines, 'line')} ${were(notice.lines)} added up to ${plural(notice.orders, 'order')}.`;
    case 'point-assumed':
      return 'Every amount with a point has three digits after it, and was read with a decimal point; where the point parts thousands, say --decimal comma.';
    case 'rejects-file-unwritable':
      return `The rejected rows could not be written to ${notice.path}; they are kept in the database.`;
    case 'reports-to-unknown':
      return `${plural(notice.count, 'contact')} ${notice.count === 1 ? 'reports' : 'report'} to an address that is no contact (lines ${notice.lines.join(', ')}${notice.count > notice.lines.length ? ', …' : ''}).`;
    case 'rounded':
      return `${plural(notice.count, 'row')} had amounts of more than six decimals, which ${were(notice.count)} rounded half to even.`;
    case 'rows-repeated':
      return `${plural(notice.count, 'row')} ${notice.count === 1 ? 'repeats' : 'repeat'} an earlier row of the file and ${were(notice.count)} counted as unchanged.`;
    case 'same-file':
      return `The same file was imported before (${notice.importId}).`;
    case 'type-kept':
      return `${plural(notice.count, 'account')} kept the type a person gave.`;
  }
}

const inCommon: Readonly<Record<DuplicateSign, string>> = {
  taxId: ', same tax number',
  domain: ', same domain',
  name: '',
};

function describeAlike({ name, like, sign }: AlikeAccounts): string {
  const number = like.name === like.account ? '' : ` (${like.account})`;
  return `${name} may be ${like.name}${number}${inCommon[sign]}`;
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
