import { type Db, Prisma } from '@sleutel/db';
import { unnamedCompany } from '@sleutel/domain/company';
import { dayIn } from '@sleutel/domain/enrolment';

type Reader = Pick<Db['pool'], 'query'>;

/** The time zone in which the company's days begin and end. */
export async function companyZone(db: Reader): Promise<string> {
  const { rows } = await db.query<{ timeZone: string }>(
    Prisma.sql`SELECT time_zone AS "timeZone" FROM company WHERE id = 1`,
  );
  return rows[0]?.timeZone ?? unnamedCompany.timeZone;
}

/** The day it is where the company is, `YYYY-MM-DD`: what people mean by today. */
export async function companyDay(db: Reader, now: Date): Promise<string> {
  return dayIn(await companyZone(db), now);
}
