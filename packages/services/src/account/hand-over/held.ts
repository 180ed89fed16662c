import { Prisma } from '@sleutel/db';

/**
 * What somebody has to do for an account, as conditions over `w (account_id, "of", ...)`: the account and whose work it
 * is. The steps of a plan are tasks too, and are handed over with their plan.
 */
export const openTask = Prisma.sql`
  t.account_id = w.account_id AND t.assignee_id = w.of AND t.done_at IS NULL AND t.plan_step_id IS NULL`;

export const openPromise = Prisma.sql`
  p.account_id = w.account_id AND p.by_user_id = w.of AND p.kept_on IS NULL`;

export const unnamedPromise = Prisma.sql`
  p.account_id = w.account_id AND p.by_user_id IS NULL AND p.kept_on IS NULL`;

/** What began already is told by whoever was there. */
export const comingMeeting = (now: Date) => Prisma.sql`
  m.account_id = w.account_id AND m.state = 'planned' AND m.starts_at > ${now}
  AND EXISTS (SELECT FROM meeting_members mm WHERE mm.meeting_id = m.id AND mm.user_id = w.of)`;

export const namedInPlan = Prisma.sql`
  n.account_id = w.account_id AND (
    EXISTS (SELECT FROM plan_members pm WHERE pm.plan_id = n.id AND pm.user_id = w.of)
    OR n.risks @> jsonb_build_array(jsonb_build_object('ownerId', w.of))
    OR EXISTS (SELECT FROM tasks s WHERE s.account_id = n.account_id AND s.assignee_id = w.of AND s.done_at IS NULL
               AND s.plan_step_id IS NOT NULL))`;
