import { bareDomain } from '../../account/bare-domain.ts';
import type { AccountColumn } from '../header/columns.ts';
import type { ExtraColumn, Positions } from '../header/map-header.ts';
import { isReason, type Reject, reject } from '../reject/reason.ts';
import { parseCurrency, parseLanguage, parseTimeZone } from '../value/places.ts';
import { parseAddress, parseText, wholeParser } from '../value/text.ts';
import { parseAccountType } from '../value/words.ts';
import { required } from './cell.ts';
import { type OwnFieldCells, readOwnFields } from './own-fields.ts';
import { isReject, type ValueParsers, type Values, valuesReader } from './values.ts';

/** The columns of an account besides its id: null where the file says nothing. */
export type AccountValues = Values<Exclude<AccountColumn, 'account'>>;

/** One account as a file states it. */
export interface AccountRow {
  readonly ok: true;
  readonly account: string;
  readonly values: AccountValues;
  /** Custom columns that are filled, under their headers. */
  readonly fields: OwnFieldCells;
}

const parsers: ValueParsers<keyof AccountValues> = {
  name: parseText,
  domain: (text) => parseText(bareDomain(text)),
  'tax-id': (text) => parseText(text.toUpperCase().replace(/[\s.-]+/g, '')),
  industry: parseText,
  region: parseText,
  country: parseText,
  employees: wholeParser(0, 10_000_000),
  parent: parseText,
  owner: parseAddress,
  language: parseLanguage,
  'time-zone': parseTimeZone,
  currency: parseCurrency,
  type: parseAccountType,
};

/** A parser of the rows of one file. */
export function accountRowParser(
  at: Positions<AccountColumn>,
  extra: readonly ExtraColumn[],
): (cells: readonly string[]) => AccountRow | Reject {
  const readValues = valuesReader(parsers, at);
  return (cells) => {
    const account = required(cells[at.account ?? -1], parseText);
    if (isReason(account)) return reject('account', account);
    const values = readValues(cells);
    if (isReject(values)) return values;
    const fields = readOwnFields(cells, extra);
    return isReject(fields) ? fields : { ok: true, account, values, fields };
  };
}
