import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import { type RankedLine, rankToday } from '@sleutel/domain/today';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, personOf } from '../core/index.ts';
import { deskOf } from './desk.ts';
import { engagementLines } from './engagements.ts';
import { obligationLines } from './obligations.ts';
import { type Portfolio, portfolioOf } from './portfolio.ts';
import { slippedLines } from './slipped.ts';
import { waitingLines } from './waiting.ts';

/** What needs whoever asks, now. */
export interface Today {
  /** `YYYY-MM-DD`, where they are. */
  readonly today: string;
  readonly scope: 'mine' | 'all';
  /** What needs them most, first. */
  readonly lines: readonly RankedLine[];
  /** Lines that are put away until later. */
  readonly snoozed: number;
  /** Reminders raised since they looked last. */
  readonly reminders: number;
  readonly portfolio: Portfolio | null;
}

const Input = z.object({
  /** Whose accounts: their own, or everybody's. By role where it is left out: managers look after their own. */
  scope: z.enum(['mine', 'all']).optional(),
});

/** Whose day it is and what they look at. */
export interface TodayOf {
  readonly userId: string;
  readonly role: string;
  /** Whose accounts count; null for all. */
  readonly ownerId: string | null;
  readonly today: string;
  readonly zone: string;
  readonly now: Date;
}

/** One list of everything that needs somebody, and how their accounts are doing. */
export const getToday = defineVerb({
  name: 'today.get',
  input: Input,
  run: async (ctx, { scope: asked }): Promise<Today> => {
    const { db, actor } = ctx;
    const userId = personOf(ctx);
    const now = ctx.now();
    const [company, desk] = await Promise.all([loadCompany(db), deskOf(db, userId, now)]);
    const zone = zoneOf(desk.timeZone, company.timeZone);
    const scope = asked ?? (actor.role === 'manager' ? 'mine' : 'all');
    const ownerId = scope === 'mine' ? userId : null;
    const of: TodayOf = { userId, role: actor.role, ownerId, today: dayIn(zone, now), zone, now };
    const [slipped, obligations, engagements, waiting, portfolio] = await Promise.all([
      slippedLines(db, of),
      obligationLines(db, of),
      engagementLines(db, of),
      waitingLines(db, of),
      portfolioOf(db, of, company),
    ]);
    const away = new Set(desk.away);
    const all = [...slipped, ...obligations, ...engagements, ...waiting];
    const lines = rankToday(
      all.filter(({ key }) => !away.has(key)),
      of,
    );
    const snoozed = all.length - lines.length;
    return { today: of.today, scope, lines, snoozed, reminders: desk.reminders, portfolio };
  },
});
