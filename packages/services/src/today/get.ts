import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import type { RankedLine } from '@sleutel/domain/today';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, personOf } from '../core/index.ts';
import { deskOf } from './desk.ts';
import { linesOf } from './lines.ts';
import { type Portfolio, portfolioOf } from './portfolio.ts';

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
    const scope = asked ?? usualScope(actor.role);
    const ownerId = scope === 'mine' ? userId : null;
    const of: TodayOf = { userId, role: actor.role, ownerId, today: dayIn(zone, now), zone, now };
    const [{ lines, snoozed }, portfolio] = await Promise.all([
      linesOf(db, of, desk.away),
      portfolioOf(db, of, company),
    ]);
    return { today: of.today, scope, lines, snoozed, reminders: desk.reminders, portfolio };
  },
});

/** Managers look after their own accounts, everybody else after all. */
export function usualScope(role: string): Today['scope'] {
  return role === 'manager' ? 'mine' : 'all';
}
