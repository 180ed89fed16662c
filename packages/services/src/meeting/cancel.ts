import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { lockMeeting } from './lock.ts';
import { findMeeting, type MeetingView, meetingView } from './view.ts';

/** Calls a meeting off. It stays, and calendars take it out. */
export const cancelMeeting = defineVerb({
  name: 'meeting.cancel',
  input: z.object({ id: z.uuid(), version: z.int() }),
  run: async (ctx, { id, version }): Promise<MeetingView> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { state } = await lockMeeting(tx, id, version, 'cancel');
      await tx.meeting.update({
        where: { id },
        data: { state, version: { increment: 1 }, updatedAt: ctx.now() },
      });
      await audit(tx, ctx, 'meeting.cancel', 'meeting', id);
      return meetingView(await findMeeting(tx, id));
    }),
});
