import { type Db, Prisma, prepared } from '@sleutel/db';
import type { TodayLine } from '@sleutel/domain/today';
import type { TodayOf } from './get.ts';

const most = 50;

interface Row {
  readonly id: string;
  readonly accountId: string;
  readonly account: string;
  readonly purpose: string;
  readonly startsAt: Date;
  readonly on: string;
  readonly over: boolean;
}

/** Their meetings of the coming week, and those of the past month that nobody has written down. */
export async function engagementLines(
  { pool }: Db,
  { userId, today, zone, now }: TodayOf,
): Promise<TodayLine[]> {
  const { rows } = await pool.query<Row>(
    prepared(Prisma.sql`
    SELECT m.id, a.id AS "accountId", a.name AS account, m.purpose, m.starts_at AS "startsAt",
           (m.starts_at AT TIME ZONE ${zone})::date AS "on", m.ends_at < ${now} AS over
    FROM meetings m JOIN accounts a ON a.id = m.account_id
    JOIN meeting_members mm ON mm.meeting_id = m.id AND mm.user_id = ${userId}
    WHERE m.state = 'planned'
      AND m.starts_at > ${now}::timestamptz - interval '30 days'
      AND (m.starts_at AT TIME ZONE ${zone})::date <= ${today}::date + 7
    ORDER BY m.starts_at, m.id LIMIT ${most}`),
  );
  return rows.map(({ id, accountId, account, purpose, startsAt, on, over }) => ({
    kind: over ? 'meetingNotes' : 'meeting',
    key: `${over ? 'meetingNotes' : 'meeting'}:${id}`,
    account: { id: accountId, name: account },
    id,
    purpose,
    startsAt: startsAt.toISOString(),
    on,
  }));
}
