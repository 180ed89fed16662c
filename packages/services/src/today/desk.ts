import { type Db, Prisma, prepared } from '@sleutel/db';

/** What a person has on their own desk besides what is due. */
export interface Desk {
  readonly timeZone: string;
  /** Lines that are put away until later. */
  readonly away: readonly string[];
  /** Reminders they have not seen. */
  readonly reminders: number;
}

export async function deskOf({ pool }: Db, userId: string, now: Date): Promise<Desk> {
  const { rows } = await pool.query<Desk>(
    prepared(Prisma.sql`
      SELECT u.time_zone AS "timeZone",
             ARRAY(SELECT s.line FROM snoozes s WHERE s.user_id = u.id AND s.until > ${now}) AS away,
             (SELECT count(*)::int FROM reminders r WHERE r.user_id = u.id AND r.seen_at IS NULL) AS reminders
      FROM users u WHERE u.id = ${userId}`),
  );
  const [desk] = rows;
  if (!desk) throw new Error(`there is no user ${userId}`);
  return desk;
}
