import { Prisma } from '@sleutel/db';
import { type DuplicateSign, legalForms, plainLetters } from '@sleutel/domain/account';

const forms = `\\m(${legalForms.join('|')})\\M`;

/** A name in small letters without accents, as SQL. */
function plain(value: Prisma.Sql): Prisma.Sql {
  const bare = Prisma.sql`lower(normalize(regexp_replace(normalize(${value}, NFD), '[\\u0300-\\u036f]', '', 'g'), NFC))`;
  return Object.entries(plainLetters).reduce(
    (sql, [letter, written]) => Prisma.sql`replace(${sql}, ${letter}, ${written})`,
    bare,
  );
}

/** Each sign, as SQL, without what does not count in it: case, accents, punctuation, `www.`, legal forms. */
export const signKeys: Readonly<Record<DuplicateSign, (value: Prisma.Sql) => Prisma.Sql>> = {
  taxId: (value) => Prisma.sql`upper(regexp_replace(${value}, '[^[:alnum:]]', '', 'g'))`,
  domain: (value) => Prisma.sql`regexp_replace(lower(${value}), '^www[.]', '')`,
  name: (value) => Prisma.sql`regexp_replace(
    regexp_replace(replace(${plain(value)}, '.', ''), ${forms}, ' ', 'g'), '[^[:alnum:]]', '', 'g')`,
};
