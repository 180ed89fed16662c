import { type Db, Prisma } from '@sleutel/db';
import { type CalendarEntry, calendarText, calendarWords } from '@sleutel/domain/calendar';
import { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { openToken } from '../consent/token.ts';
import { defineVerb, notFound } from '../core/index.ts';
import { reviewers } from '../plan/reviewers.ts';

/** How far back a calendar goes. */
const backDays = 180;

/** The calendar behind an address, as text. @throws where the address is none, or none any more */
export const calendarFeed = defineVerb({
  name: 'calendar.feed',
  input: z.object({ token: z.string().max(500) }),
  run: async ({ db, appSecret, publicUrl, now }, { token }): Promise<string> => {
    const calendarKey = openToken(appSecret, 'calendar', token);
    const user =
      calendarKey === null
        ? null
        : await db.prisma.user.findFirst({
            where: { calendarKey, disabledAt: null },
            select: { id: true, language: true },
          });
    if (!user) throw notFound('calendar', 'address');
    const words = calendarWords(Language.parse(user.language));
    const rows = await entriesOf(db, user.id, now());
    return calendarText({ name: words.name, entries: rows.map((row) => entryOf(row, words, publicUrl)) });
  },
});

interface EntryRow {
  readonly kind: 'meeting' | 'promise' | 'review';
  readonly id: string;
  readonly account: string;
  readonly accountId: string;
  readonly text: string | null;
  readonly detail: string | null;
  readonly place: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly day: string | null;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly changedAt: Date;
}

async function entriesOf({ pool }: Db, userId: string, now: Date): Promise<EntryRow[]> {
  const { rows } = await pool.query<EntryRow>(Prisma.sql`
    SELECT 'meeting' AS kind, m.id, a.name AS account, a.id AS "accountId", m.purpose AS text, m.agenda AS detail,
           m.place, m.starts_at AS "startsAt", m.ends_at AS "endsAt", NULL::date AS day,
           m.state = 'cancelled' AS cancelled, m.version AS sequence, m.updated_at AS "changedAt"
    FROM meetings m JOIN meeting_members mm ON mm.meeting_id = m.id JOIN accounts a ON a.id = m.account_id
    WHERE mm.user_id = ${userId} AND m.ends_at > ${now}::timestamptz - make_interval(days => ${backDays})
    UNION ALL
    SELECT 'promise', p.id, a.name, a.id, p.summary, NULL, NULL, NULL, NULL, p.due_on, false, 0,
           p.made_on::timestamptz
    FROM promises p JOIN accounts a ON a.id = p.account_id
    WHERE COALESCE(p.by_user_id, a.owner_id) = ${userId} AND p.kept_on IS NULL
    UNION ALL
    SELECT 'review', p.id, a.name, a.id, NULL, NULL, NULL, NULL, NULL, p.next_review_on, false, p.version, p.updated_at
    FROM plans p JOIN accounts a ON a.id = p.account_id
    WHERE ${userId} IN ${reviewers} AND p.version > 0 AND p.next_review_on IS NOT NULL
    ORDER BY "startsAt" NULLS LAST, day, id`);
  return rows;
}

function entryOf(row: EntryRow, words: ReturnType<typeof calendarWords>, publicUrl: string): CalendarEntry {
  const { kind, id, account, accountId, text, detail, place, startsAt, endsAt, day } = row;
  const page = {
    meeting: `meetings/${id}`,
    promise: `accounts/${accountId}`,
    review: `accounts/${accountId}/plan`,
  };
  return {
    uid: `${kind}-${id}@${new URL(publicUrl).host}`,
    summary: words[kind](account),
    description: [text, detail].filter(Boolean).join('\n\n') || null,
    location: place,
    url: `${publicUrl}/${page[kind]}`,
    when:
      startsAt && endsAt ? { kind: 'moment', startsAt, endsAt } : { kind: 'day', day: day ?? '1970-01-01' },
    cancelled: row.cancelled,
    sequence: row.sequence,
    changedAt: row.changedAt,
  };
}
