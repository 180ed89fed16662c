import type { TenderColumn } from '../header/columns.ts';
import type { Positions } from '../header/map-header.ts';
import { isReason, type Reject, reject } from '../reject/reason.ts';
import { isTooFine, roundToScale } from '../value/money-scale.ts';
import { type DateFormat, dateParser } from '../value/parse-date.ts';
import { type DecimalNotation, parseDecimal } from '../value/parse-decimal.ts';
import { parseCurrency } from '../value/places.ts';
import { parseText } from '../value/text.ts';
import { parseTenderOutcome } from '../value/words.ts';
import { required } from './cell.ts';
import { isReject, type Values, valuesReader } from './values.ts';

/** What a file says of a tender besides which it is: null where it says nothing. */
export type TenderValues = Values<Exclude<TenderColumn, 'account' | 'title' | 'opened'>>;

/** One tender as a file states it; account, title and day of opening say which it is. */
export interface TenderRow {
  readonly ok: true;
  readonly account: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly opened: string;
  readonly values: TenderValues;
}

export interface TextForms {
  readonly dateFormat: DateFormat;
  readonly decimal: DecimalNotation;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** A parser of the rows of one file. */
export function tenderRowParser(
  at: Positions<TenderColumn>,
  { dateFormat, decimal, today }: TextForms,
): (cells: readonly string[]) => TenderRow | Reject {
  const parseDate = dateParser(dateFormat, today);
  const readValues = valuesReader<keyof TenderValues>(
    {
      closes: parseDate,
      amount: (text) => {
        const exact = parseDecimal(text, decimal);
        return typeof exact === 'string' && isTooFine(exact) ? roundToScale(exact) : exact;
      },
      currency: parseCurrency,
      outcome: parseTenderOutcome,
      decided: parseDate,
      reason: parseText,
      competitor: parseText,
    },
    at,
  );
  return (cells) => {
    const account = required(cells[at.account ?? -1], parseText);
    if (isReason(account)) return reject('account', account);
    const title = required(cells[at.title ?? -1], parseText);
    if (isReason(title)) return reject('title', title);
    const opened = required(cells[at.opened ?? -1], parseDate);
    if (isReason(opened)) return reject('opened', opened);
    const values = readValues(cells);
    return isReject(values) ? values : { ok: true, account, title, opened, values };
  };
}
