import { type Db, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { zoneOf } from '@sleutel/domain/enrolment';
import { Temporal } from 'temporal-polyfill';
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
      SELECT c.id, c.away_until, a.until
      FROM unnest(${absences.map(({ contactId }) => contactId)}::uuid[], ${absences.map(({ until }) => until)}::timestamptz[])
        AS a(contact_id, until)
      JOIN contacts c ON c.id = a.contact_id
      WHERE c.away_until IS NULL OR c.away_until < a.until
      ORDER BY c.id
      FOR NO KEY UPDATE OF c
    )
    UPDATE contacts c SET away_until = l.until
    FROM locked l WHERE c.id = l.id
    RETURNING c.id AS "contactId", l.until, l.away_until AS known`);
  // What an earlier answer of the same absence added already is not added again.
  const added = rows.map(({ contactId, until, known }) => ({
    contactId,
    until,
    ms: until.getTime() - Math.max(now.getTime(), known?.getTime() ?? 0),
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

async function postpone(
  tx: Tx,
  added: readonly { readonly contactId: string; readonly until: Date; readonly ms: number }[],
): Promise<void> {
  const ids = added.map(({ contactId }) => contactId);
  const ends = added.map(({ until }) => until);
  await tx.query(Prisma.sql`
    UPDATE messages m SET send_after = GREATEST(m.send_after, a.until)
    FROM unnest(${ids}::uuid[], ${ends}::timestamptz[]) AS a(contact_id, until)
    WHERE m.contact_id = a.contact_id AND m.state = 'ready'`);
  await tx.query(Prisma.sql`
    WITH locked AS (
      SELECT e.id, a.until, a.ms
      FROM unnest(${ids}::uuid[], ${ends}::timestamptz[], ${added.map(({ ms }) => ms)}::float8[]) AS a(contact_id, until, ms)
      JOIN enrolments e ON e.contact_id = a.contact_id
      WHERE e.state = 'active'
      ORDER BY e.id
      FOR UPDATE OF e
    )
    UPDATE enrolments e
    SET step_entered_at = e.step_entered_at + l.ms * interval '1 millisecond',
        due_at = GREATEST(e.due_at, l.until), lease_token = NULL, lease_until = NULL
    FROM locked l WHERE e.id = l.id`);
}
