import { Prisma } from '@sleutel/db';
import type { Reentry } from '@sleutel/domain/enrolment';
import type { Entry } from '@sleutel/domain/programme';
import { wereIn } from '../../programme/arms.ts';

const DAY = 86_400_000;

/**
 * The accounts `a` of an audience that are looked at: those to which something happened, and where it follows its
 * rules all that were never in it, and those whose people are through for long enough to come back.
 */
export function newcomers(
  programmeId: string,
  entry: Entry,
  reentry: Reentry | undefined,
  happenedTo: readonly string[],
  now: Date,
): Prisma.Sql {
  const happened = Prisma.sql`a.id = ANY(${happenedTo}::uuid[])`;
  if (entry.kind === 'occasions') return happened;
  const fresh = Prisma.sql`NOT EXISTS (SELECT FROM ${wereIn(programmeId)} r WHERE r.account_id = a.id)`;
  const looked =
    reentry?.kind === 'onOccurrence' ? [fresh, happened] : [fresh, ...comeBack(programmeId, reentry, now)];
  return Prisma.sql`(${Prisma.join(looked, ' OR ')})`;
}

function comeBack(programmeId: string, reentry: Reentry | undefined, now: Date): Prisma.Sql[] {
  if (reentry?.kind !== 'afterDays') return [];
  const since = new Date(now.getTime() - reentry.days * DAY);
  return [
    Prisma.sql`EXISTS (
      SELECT FROM enrolments e
      WHERE e.programme_id = ${programmeId}::uuid AND e.account_id = a.id AND e.ended_at <= ${since})`,
  ];
}
