import type { Prisma } from '@sleutel/db';
import { MeetingState } from '@sleutel/domain/meeting';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type MeetingView, meetingParts, meetingView } from './view.ts';

export interface MeetingList {
  readonly total: number;
  readonly items: readonly MeetingView[];
}

const Input = z.object({
  accountId: z.uuid().optional(),
  /** Who of the company takes part. */
  userId: z.string().optional(),
  states: z.array(MeetingState).max(3).optional(),
  /** Those that end after a moment, the earliest first; those that ended before it, the latest first. */
  when: z.enum(['coming', 'past']).default('coming'),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});

/** Meetings to come or past. */
export const listMeetings = defineVerb({
  name: 'meeting.list',
  input: Input,
  run: async (ctx, { accountId, userId, states, when, limit, offset }): Promise<MeetingList> => {
    const { prisma } = ctx.db;
    const now = ctx.now();
    const where: Prisma.MeetingWhereInput = {
      endsAt: when === 'coming' ? { gte: now } : { lt: now },
      ...(accountId === undefined ? {} : { accountId }),
      ...(userId === undefined ? {} : { members: { some: { userId } } }),
      ...(states === undefined ? {} : { state: { in: states } }),
    };
    const [total, rows] = await Promise.all([
      prisma.meeting.count({ where }),
      prisma.meeting.findMany({
        where,
        include: meetingParts,
        orderBy: [{ startsAt: when === 'coming' ? 'asc' : 'desc' }, { id: 'asc' }],
        take: limit,
        skip: offset,
      }),
    ]);
    return { total, items: rows.map(meetingView) };
  },
});
