import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { findMeeting, type MeetingView, meetingView } from './view.ts';

/** One meeting: when, with whom, what came of it. */
export const getMeeting = defineVerb({
  name: 'meeting.get',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<MeetingView> => meetingView(await findMeeting(ctx.db.prisma, id)),
});
