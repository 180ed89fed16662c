import { type Db, Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { z } from 'zod';
import { loadCompany } from '../../company/index.ts';
import { type Authorised, defineVerb } from '../../core/index.ts';
import { loadBatch } from '../../enrolment/batch.ts';
import { loadDueBefore } from '../../enrolment/due-enrolment.ts';
import { loadHolidays } from '../../enrolment/holidays.ts';
import { mailsUntil } from '../../enrolment/mails-until.ts';
import { type CalendarDay, calendarDays, daysFrom, type Leaving } from './days.ts';

/** What leaves of all programmes that run, day by day, if nobody orders or replies meanwhile. */
export interface ProgrammeCalendar {
  /** The company's, in which its days begin. IANA. */
  readonly timeZone: string;
  /** From today on, every day. */
  readonly days: readonly CalendarDay[];
  /** Those that anything leaves of, by name. */
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
  /** From this day on more may leave: so many people are under way that not all were looked at. `YYYY-MM-DD` */
  readonly moreFrom: string | null;
}

/** More people are not looked at while somebody waits for an answer. */
const MOST_LOOKED_AT = 5_000;

/**
 * What leaves in the coming weeks: e-mails that wait to leave, and what the engine would decide, on what is known now.
 * Who enters later is not in it.
 */
export const programmeCalendar = defineVerb({
  name: 'programme.calendar',
  input: z.object({ weeks: z.int().min(1).max(8).default(4) }),
  run: async (ctx, { weeks }): Promise<ProgrammeCalendar> => {
    const { timeZone, settings } = await loadCompany(ctx.db);
    const { workingDays, holidaysCountry } = settings.sending;
    const { days, until } = daysFrom(dayIn(timeZone, ctx.now()), weeks * 7, timeZone);
    const [written, decided, holidaysOf] = await Promise.all([
      writtenAlready(ctx, timeZone, until),
      yetToDecide(ctx, timeZone, until),
      loadHolidays(holidaysCountry === null ? [] : [holidaysCountry], ctx.now()),
    ]);
    const leaving = [...written, ...decided.leaving];
    return {
      timeZone,
      days: calendarDays(days, leaving, { workingDays, holidays: holidaysOf(holidaysCountry) }),
      programmes: await namesOf(ctx.db, [...new Set(leaving.map(({ programmeId }) => programmeId))]),
      moreFrom: decided.moreFrom,
    };
  },
});

/** E-mails that are decided and have not left yet. */
async function writtenAlready(
  { db, now }: Authorised<'programme.calendar'>,
  timeZone: string,
  until: Date,
): Promise<Leaving[]> {
  const { rows } = await db.pool.query<Leaving>(Prisma.sql`
    SELECT to_char(greatest(send_after, ${now()}::timestamptz) AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day,
      programme_id AS "programmeId", account_id AS "accountId", count(*)::int AS mails
    FROM messages
    WHERE state IN ('ready', 'claimed') AND (send_after IS NULL OR send_after < ${until})
      AND programme_id IN (SELECT id FROM programmes WHERE state = 'live')
    GROUP BY 1, 2, 3`);
  return rows;
}

async function yetToDecide(
  ctx: Authorised<'programme.calendar'>,
  timeZone: string,
  until: Date,
): Promise<{ leaving: Leaving[]; moreFrom: string | null }> {
  const now = ctx.now();
  const due = await loadDueBefore(ctx.db.pool, until, MOST_LOOKED_AT + 1);
  if (due.length === 0) return { leaving: [], moreFrom: null };
  const next = due[MOST_LOOKED_AT];
  const looked = due.slice(0, MOST_LOOKED_AT);
  const mails = await mailsUntil(await loadBatch(ctx, looked, now), looked, until);
  return {
    leaving: mails.map(({ at, ...mail }) => ({ ...mail, day: dayIn(timeZone, at), mails: 1 })),
    moreFrom: next ? dayIn(timeZone, new Date(Math.max(next.dueAt.getTime(), now.getTime()))) : null,
  };
}

function namesOf({ prisma }: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return prisma.programme.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
}
