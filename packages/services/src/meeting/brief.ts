import { dayIn } from '@sleutel/domain/enrolment';
import { type Proposal, proposalsFor } from '@sleutel/domain/meeting';
import { goalProgress } from '@sleutel/domain/plan';
import { z } from 'zod';
import type { AccountEvent } from '../account/events.ts';
import { eventsOf } from '../account/events.ts';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { type OpenSolution, openSolutions } from '../dossier/open-solutions.ts';
import { viewPlan } from '../plan/view.ts';
import { type BriefContact, type BriefRows, loadBriefRows } from './brief-rows.ts';
import { type BriefStanding, standingSince } from './brief-standing.ts';
import { findMeeting, type MeetingView, meetingView } from './view.ts';

/** Everything to know before a meeting, on one page. Days are `YYYY-MM-DD`. */
export interface MeetingBrief extends Omit<BriefRows, 'since'> {
  readonly meeting: MeetingView;
  readonly today: string;
  /** In which the account orders. */
  readonly currency: string;
  /** The day of the meeting or visit before; null where there was none. */
  readonly since: string | null;
  readonly standing: BriefStanding | null;
  /** What happened since then, the newest first. */
  readonly events: readonly AccountEvent[];
  readonly people: readonly BriefContact[];
  readonly goals: readonly {
    readonly text: string;
    readonly progress: number | null;
    readonly dueOn: string | null;
  }[];
  readonly valueProposition: string;
  /** What there is most to win, at most five. */
  readonly whiteSpace: readonly OpenSolution[];
  readonly proposals: readonly Proposal[];
}

/** What to know and to bring before a meeting. */
export const meetingBrief = defineVerb({
  name: 'meeting.brief',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<MeetingBrief> => {
    const { db } = ctx;
    const meeting = await findMeeting(db.prisma, id);
    const { accountId } = meeting;
    const company = await loadCompany(db);
    const zone = company.timeZone;
    const now = ctx.now();
    const today = dayIn(zone, now);
    const { since, ...rows } = await loadBriefRows(db, meeting, { now, today, zone });
    const [account, standing, events, plan, whiteSpace] = await Promise.all([
      db.prisma.account.findUnique({ where: { id: accountId }, select: { currency: true } }),
      standingSince(db, accountId, since),
      eventsOf(db, accountId, { today, zone }),
      viewPlan(ctx, accountId),
      openSolutions(db.pool, accountId, company),
    ]);
    const goals = plan.document.goals.map((goal) => ({
      text: goal.text,
      dueOn: goal.dueOn,
      progress: goalProgress(goal, plan.readings.findLast(({ goalId }) => goalId === goal.id)?.value ?? null),
    }));
    return {
      ...rows,
      meeting: meetingView(meeting),
      today,
      currency: account?.currency ?? company.currency,
      since,
      standing,
      events: events.filter(({ on }) => since === null || on >= since).slice(0, 20),
      goals,
      whiteSpace,
      valueProposition: plan.document.valueProposition,
      proposals: proposalsFor({
        ...rows,
        today,
        goals,
        status: standing && {
          before: standing.before?.status ?? null,
          now: standing.status,
          daysSinceLastOrder: standing.daysSinceLastOrder,
        },
      }),
    };
  },
});
