import type { OrderStatus } from '../../order/index.ts';
import type { OrderColumn } from '../header/columns.ts';
import type { Positions } from '../header/map-header.ts';
import { isReason, type Reject, reject } from '../reject/reason.ts';
import { isTooFine, roundToScale } from '../value/money-scale.ts';
import { type DateFormat, dateParser } from '../value/parse-date.ts';
import { type DecimalNotation, parseDecimal } from '../value/parse-decimal.ts';
import { parseCurrency } from '../value/places.ts';
import { parseText } from '../value/text.ts';
import { parseOrderStatus } from '../value/words.ts';
import { optional, required } from './cell.ts';

/** One order as a file states it; amounts are exact decimal text of at most six decimals. */
export interface OrderRow {
  readonly ok: true;
  readonly account: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly amount: string;
  readonly number: string | null;
  readonly cost: string | null;
  readonly status: OrderStatus;
  readonly currency: string | null;
  readonly country: string | null;
  readonly offerCode: string | null;
  /** What the account is called; null where the file does not say, or nothing that is a name. */
  readonly accountName: string | null;
  /** Amount or cost had more than six decimals. */
  readonly rounded: boolean;
}

export interface OrderRowOptions {
  readonly positions: Positions<OrderColumn>;
  readonly dateFormat: DateFormat;
  readonly decimal: DecimalNotation;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A parser of the rows of one file. Written out by hand: it runs once for each of millions of rows. */
export function orderRowParser(options: OrderRowOptions): (cells: readonly string[]) => OrderRow | Reject {
  const { positions: at, decimal } = options;
  const parseDate = dateParser(options.dateFormat, options.today);
  const parseAmount = (text: string) => parseDecimal(text, decimal);
  const isEmpty = (cell: string | undefined) => cell === undefined || cell.trim() === '';
  let order: string | null = null;
  return (cells) => {
    if (order !== null && isEmpty(cells[at.account ?? -1]) && isEmpty(cells[at.amount ?? -1])) {
      if (cells[at.order ?? -1]?.trim() === order) return reject('order', { code: 'line-of-order', order });
    }
    const account = required(cells[at.account ?? -1], parseText);
    if (isReason(account)) return reject('account', account);
    const date = required(cells[at.date ?? -1], parseDate);
    if (isReason(date)) return reject('date', date);
    const amount = required(cells[at.amount ?? -1], parseAmount);
    if (isReason(amount)) return reject('amount', amount);
    const number = optional(cells[at.order ?? -1], parseText);
    if (isReason(number)) return reject('order', number);
    const cost = optional(cells[at.cost ?? -1], parseAmount);
    if (isReason(cost)) return reject('cost', cost);
    const status = optional(cells[at.status ?? -1], parseOrderStatus);
    if (isReason(status)) return reject('status', status);
    const currency = optional(cells[at.currency ?? -1], parseCurrency);
    if (isReason(currency)) return reject('currency', currency);
    const country = optional(cells[at.country ?? -1], parseText);
    if (isReason(country)) return reject('country', country);
    const offerCode = optional(cells[at['offer-code'] ?? -1], parseText);
    if (isReason(offerCode)) return reject('offer-code', offerCode);
    const named = optional(cells[at['account-name'] ?? -1], parseText);
    order = number;
    const rounded = isTooFine(amount) || (cost !== null && isTooFine(cost));
    return {
      ok: true,
      account,
      date,
      amount: rounded ? roundToScale(amount) : amount,
      number,
      cost: rounded && cost !== null ? roundToScale(cost) : cost,
      status: status ?? 'completed',
      currency,
      country,
      offerCode,
      accountName: isReason(named) ? null : named,
      rounded,
    };
  };
}
