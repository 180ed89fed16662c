import type { Db } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import { morningOfLines } from '@sleutel/domain/today';
import { type MorningMail, morningMail } from '@sleutel/emails';
import { brandOf } from '../../message/brand.ts';
import { deskOf } from '../desk.ts';
import { type TodayOf, usualScope } from '../get.ts';
import { linesOf } from '../lines.ts';

/** Who is written to. */
export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly language: 'en' | 'af';
}

interface House {
  readonly db: Db;
  readonly company: Company;
  readonly publicUrl: string;
  readonly now: Date;
}

/** What needs somebody of the company this morning, as an e-mail; null where nothing does. */
export async function morningMailTo(
  { id: userId, name, role, language }: Reader,
  { db, company, publicUrl, now }: House,
): Promise<MorningMail | null> {
  const desk = await deskOf(db, userId, now);
  const zone = zoneOf(desk.timeZone, company.timeZone);
  const ownerId = usualScope(role) === 'mine' ? userId : null;
  const of: TodayOf = { userId, role, ownerId, today: dayIn(zone, now), zone, now };
  const { lines } = await linesOf(db, of, desk.away);
  return morningMail({
    morning: morningOfLines(lines, of),
    day: of.today,
    reader: { name: name.split(' ', 1)[0] ?? name, language, zone, currency: company.currency },
    company: company.name,
    brand: brandOf({ ...company, publicUrl }),
    origin: publicUrl,
  });
}
