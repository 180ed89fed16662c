import type { ContactColumn } from '../header/columns.ts';
import type { ExtraColumn, Positions } from '../header/map-header.ts';
import { isReason, type Reject, reject } from '../reject/reason.ts';
import { parseLanguage, parseTimeZone } from '../value/places.ts';
import { parseAddress, parsePhone, parseText, wholeParser } from '../value/text.ts';
import { parseBuyingRole, parseConsent, parseStance } from '../value/words.ts';
import { required } from './cell.ts';
import { type OwnFieldCells, readOwnFields } from './own-fields.ts';
import { isReject, type ValueParsers, type Values, valuesReader } from './values.ts';

/** What a file says of a contact besides who and where: null where it says nothing. */
export type ContactValues = Values<Exclude<ContactColumn, 'account' | 'email'>>;

/** One contact in one account as a file states it. */
export interface ContactRow {
  readonly ok: true;
  readonly account: string;
  readonly email: string;
  readonly values: ContactValues;
  readonly fields: OwnFieldCells;
}

const parsers: ValueParsers<keyof ContactValues> = {
  'first-name': parseText,
  'last-name': parseText,
  title: parseText,
  department: parseText,
  phone: parsePhone,
  role: parseBuyingRole,
  influence: wholeParser(1, 5),
  stance: parseStance,
  'reports-to': parseAddress,
  language: parseLanguage,
  'time-zone': parseTimeZone,
  consent: parseConsent,
};

/** A parser of the rows of one file. */
export function contactRowParser(
  at: Positions<ContactColumn>,
  extra: readonly ExtraColumn[],
): (cells: readonly string[]) => ContactRow | Reject {
  const readValues = valuesReader(parsers, at);
  return (cells) => {
    const account = required(cells[at.account ?? -1], parseText);
    if (isReason(account)) return reject('account', account);
    const email = required(cells[at.email ?? -1], parseAddress);
    if (isReason(email)) return reject('email', email);
    const values = readValues(cells);
    if (isReject(values)) return values;
    const fields = readOwnFields(cells, extra);
    return isReject(fields) ? fields : { ok: true, account, email, values, fields };
  };
}
