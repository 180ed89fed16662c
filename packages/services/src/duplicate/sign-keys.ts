import { Prisma } from '@sleutel/db';
import { type DuplicateSign, legalForms } from '@sleutel/domain/account';

const forms = `\\m(${legalForms.join('|')})\\M`;

/** Each sign, as SQL, without what does not count in it: case, punctuation, `www.`, legal forms. */
export const signKeys: Readonly<Record<DuplicateSign, (value: Prisma.Sql) => Prisma.Sql>> = {
  taxId: (value) => Prisma.sql`upper(regexp_replace(${value}, '[^[:alnum:]]', '', 'g'))`,
  domain: (value) => Prisma.sql`regexp_replace(lower(${value}), '^www[.]', '')`,
  name: (value) => Prisma.sql`regexp_replace(
    regexp_replace(replace(lower(${value}), '.', ''), ${forms}, ' ', 'g'), '[^[:alnum:]]', '', 'g')`,
};
