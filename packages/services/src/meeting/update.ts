import { MeetingPlan } from '@sleutel/domain/meeting';
import { z } from 'zod';
import { audit, defineVerb } from '../core/index.ts';
import { lockMeeting } from './lock.ts';
import { refuseImpossible, writePeople } from './people.ts';
import { findMeeting, type MeetingView, meetingView } from './view.ts';

const Input = MeetingPlan.extend({
  id: z.uuid(),
  /** The version the change was made on: whoever was slower is told instead of overwriting. */
  version: z.int(),
});

/** Changes what is planned of a meeting. */
export const updateMeeting = defineVerb({
  name: 'meeting.update',
  input: Input,
  run: async (ctx, { id, version, ...plan }): Promise<MeetingView> => {
    const { contactIds, userIds, startsAt, endsAt, ...columns } = plan;
    return ctx.db.prisma.$transaction(async (tx) => {
      const { meeting } = await lockMeeting(tx, id, version, 'change');
      await refuseImpossible(tx, meeting.accountId, plan);
      await tx.meeting.update({
        where: { id },
        data: {
          ...columns,
          startsAt: new Date(startsAt),
          endsAt: new Date(endsAt),
          version: { increment: 1 },
          updatedAt: ctx.now(),
        },
      });
      await writePeople(tx, id, { contactIds, userIds });
      await audit(tx, ctx, 'meeting.update', 'meeting', id, { version: version + 1, startsAt });
      return meetingView(await findMeeting(tx, id));
    });
  },
});
