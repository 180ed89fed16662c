import { type Db, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { zoneOf } from '@sleutel/domain/enrolment';
import { Temporal } from 'temporal-polyfill';
import { postpone } from '../../enrolment/postpone.ts';
import type { News } from './learned-message.ts';

type Tx = Pick<Db['pool'], 'query'>;

interface Absence {
  readonly contactId: string;
  readonly until: Date;
}

/**
 * Holds everything to people who are out of office until they are back, and nobody else. The time away is added to the
 * step each of their enrolments is at, so that no wait passes and no chance to answer is lost meanwhile.
 */
export async function holdAbsent(
  tx: Tx,
  news: readonly News[],
  { company, now }: { readonly company: Company; readonly now: Date },
): Promise<void> {
  const absences = longest(
    news.flatMap((each) => absenceIn(each, company)).filter(({ until }) => until > now),
  );
  if (absences.length === 0) return;
  const { rows } = await tx.query<Absence & { readonly known: Date | null }>(Prisma.sql`
    WITH locked AS (
      SELECT c.id, GREATEST(c.away_until, c.paused_until) AS held_until, a.until
      FROM unnest(${absences.map(({ contactId }) => contactId)}::uuid[], ${absences.map(({ until }) => until)}::timestamptz[])
        AS a(contact_id, until)
      JOIN contacts c ON c.id = a.contact_id
      WHERE c.away_until IS NULL OR c.away_until < a.until
      ORDER BY c.id
      FOR NO KEY UPDATE OF c
    )
    UPDATE contacts c SET away_until = l.until
    FROM locked l WHERE c.id = l.id
    RETURNING c.id AS "contactId", l.until, l.held_until AS known`);
  // What an earlier answer of the same absence added already, or a pause, is not added again.
  const added = rows.map(({ contactId, until, known }) => ({
    contactId,
    until,
    ms: Math.max(0, until.getTime() - Math.max(now.getTime(), known?.getTime() ?? 0)),
  }));
  await postpone(tx, added);
}

function absenceIn({ event, message }: News, company: Company): Absence[] {
  const { awayUntil } = event.detail;
  if (event.kind !== 'replied' || awayUntil === undefined) return [];
  const zone = zoneOf(message.zone, message.accountZone, company.timeZone);
  const start = Temporal.PlainDate.from(awayUntil).toZonedDateTime(zone);
  return [{ contactId: message.contactId, until: new Date(start.epochMilliseconds) }];
}

function longest(absences: readonly Absence[]): Absence[] {
  const byContact = new Map<string, Absence>();
  for (const absence of absences) {
    const known = byContact.get(absence.contactId);
    if (!known || known.until < absence.until) byContact.set(absence.contactId, absence);
  }
  return [...byContact.values()];
}
