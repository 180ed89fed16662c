import { type Db, newId, Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { occasionOf } from '@sleutel/domain/reminder';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { audit, defineVerb } from '../core/index.ts';
import { reviewers } from '../plan/reviewers.ts';

interface Subject {
  readonly userId: string;
  readonly kind: 'task' | 'promise' | 'meeting' | 'review';
  readonly id: string;
  readonly dueOn: string;
}

/** Reminds people of what comes due or is late, each occasion once, however often and wherever it runs. */
export const raiseReminders = defineVerb({
  name: 'reminder.raise',
  input: z.object({}),
  run: async (ctx): Promise<{ readonly raised: number }> => {
    const at = ctx.now();
    const { timeZone } = await loadCompany(ctx.db);
    const today = dayIn(timeZone, at);
    const due = (await subjects(ctx.db, today, timeZone)).flatMap((subject) => {
      const forOn = occasionOf(subject.dueOn, today);
      return forOn === null ? [] : [{ ...subject, forOn }];
    });
    if (due.length === 0) return { raised: 0 };
    const column = <T>(read: (each: (typeof due)[number]) => T) => due.map(read);
    const { rowCount } = await ctx.db.pool.query(Prisma.sql`
      INSERT INTO reminders (id, user_id, kind, subject_id, for_on, raised_at)
      SELECT r.id, r.user_id, r.kind::"ReminderKind", r.subject_id, r.for_on, ${at}
      FROM unnest(${column(() => newId(at))}::uuid[], ${column(({ userId }) => userId)}::text[],
                  ${column(({ kind }) => kind)}::text[], ${column(({ id }) => id)}::uuid[],
                  ${column(({ forOn }) => forOn)}::date[]) AS r(id, user_id, kind, subject_id, for_on)
      ON CONFLICT (user_id, kind, subject_id, for_on) DO NOTHING`);
    const raised = rowCount ?? 0;
    if (raised > 0) await audit(ctx.db.prisma, ctx, 'reminder.raise', 'reminder', null, { raised });
    return { raised };
  },
});

/** What is open and due by the day after tomorrow, with whoever is to do it. */
async function subjects({ pool }: Db, today: string, zone: string): Promise<Subject[]> {
  const { rows } = await pool.query<Subject>(Prisma.sql`
    SELECT s."userId", s.kind, s.id, s."dueOn" FROM (
      SELECT assignee_id AS "userId", 'task' AS kind, id, due_on AS "dueOn" FROM tasks
        WHERE done_at IS NULL AND due_on <= ${today}::date + 2
      UNION ALL
      SELECT COALESCE(p.by_user_id, a.owner_id), 'promise', p.id, p.due_on
        FROM promises p JOIN accounts a ON a.id = p.account_id
        WHERE p.kept_on IS NULL AND p.due_on <= ${today}::date + 2
      UNION ALL
      SELECT mm.user_id, 'meeting', m.id, (m.starts_at AT TIME ZONE ${zone})::date
        FROM meetings m JOIN meeting_members mm ON mm.meeting_id = m.id
        WHERE m.state = 'planned' AND (m.starts_at AT TIME ZONE ${zone})::date BETWEEN ${today}::date AND ${today}::date + 2
      UNION ALL
      SELECT r.user_id, 'review', p.id, p.next_review_on
        FROM plans p JOIN accounts a ON a.id = p.account_id CROSS JOIN LATERAL ${reviewers} r
        WHERE p.version > 0 AND p.next_review_on <= ${today}::date + 2
    ) s JOIN users u ON u.id = s."userId" AND u.disabled_at IS NULL`);
  return rows;
}
