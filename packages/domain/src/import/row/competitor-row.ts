import type { CompetitorColumn } from '../header/columns.ts';
import type { Positions } from '../header/map-header.ts';
import { isReason, type Reject, reject } from '../reject/reason.ts';
import { dateParser } from '../value/parse-date.ts';
import { shareParser } from '../value/share.ts';
import { parseText } from '../value/text.ts';
import { optional, required } from './cell.ts';
import type { TextForms } from './tender-row.ts';
import { isReject, type Values, valuesReader } from './values.ts';

/** What a file says of a competitor, and of it in an account: null where it says nothing. */
export type CompetitorValues = Values<Exclude<CompetitorColumn, 'account' | 'competitor'>>;

/** One competitor, in one account when the row names one. */
export interface CompetitorRow {
  readonly ok: true;
  readonly competitor: string;
  readonly account: string | null;
  readonly values: CompetitorValues;
}

/** A parser of the rows of one file. */
export function competitorRowParser(
  at: Positions<CompetitorColumn>,
  { dateFormat, decimal, today }: TextForms,
): (cells: readonly string[]) => CompetitorRow | Reject {
  const readValues = valuesReader<keyof CompetitorValues>(
    {
      website: parseText,
      note: parseText,
      'share-of-wallet': shareParser(decimal),
      strengths: parseText,
      weaknesses: parseText,
      seen: dateParser(dateFormat, today),
    },
    at,
  );
  return (cells) => {
    const competitor = required(cells[at.competitor ?? -1], parseText);
    if (isReason(competitor)) return reject('competitor', competitor);
    const account = optional(cells[at.account ?? -1], parseText);
    if (isReason(account)) return reject('account', account);
    const values = readValues(cells);
    return isReject(values) ? values : { ok: true, competitor, account, values };
  };
}
