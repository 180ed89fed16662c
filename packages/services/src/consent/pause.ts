import { type Db, Prisma } from '@sleutel/db';
import { zoneOf } from '@sleutel/domain/enrolment';
import { Temporal } from 'temporal-polyfill';
import { letGo, postpone } from '../enrolment/postpone.ts';
import type { PreferencesRow } from './preferences.ts';

/** For how many days somebody may ask to hear nothing. */
export const PAUSE_DAYS = [30, 90] as const;
export type PauseDays = (typeof PAUSE_DAYS)[number];

/** The beginning of the day, as the person counts days, on which they are written to again. */
export function pauseEnd(row: PreferencesRow, companyZone: string, days: PauseDays, now: Date): Date {
  const zone = zoneOf(row.timeZone, row.accountTimeZone, companyZone);
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return new Date(today.add({ days }).startOfDay().epochMilliseconds);
}

/**
 * Holds everything to a person until then, or lets them go, where it is null. Whoever is out of office besides stays
 * held for that. The person is locked.
 */
export async function pauseUntil(
  tx: Pick<Db['pool'], 'query'>,
  { contactId, awayUntil, pausedUntil }: PreferencesRow,
  until: Date | null,
  now: Date,
): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE contacts SET paused_until = ${until}, version = version + 1, updated_at = ${now}
    WHERE id = ${contactId}::uuid`);
  const heldUntil = (pause: Date | null) =>
    Math.max(now.getTime(), awayUntil?.getTime() ?? 0, pause?.getTime() ?? 0);
  const [before, after] = [heldUntil(pausedUntil), heldUntil(until)];
  const held = { contactId, until: new Date(after), ms: Math.abs(after - before) };
  if (after > before) await postpone(tx, [held]);
  else if (after < before) await letGo(tx, held);
}
