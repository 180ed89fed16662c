import { newId } from '@sleutel/db';
import { MeetingPlan } from '@sleutel/domain/meeting';
import { z } from 'zod';
import { audit, defineVerb, notFound, personOf } from '../core/index.ts';
import { refuseImpossible, writePeople } from './people.ts';
import { findMeeting, type MeetingView, meetingView } from './view.ts';

/** Plans a meeting with people of an account. Whoever plans it takes part where nobody else is named. */
export const addMeeting = defineVerb({
  name: 'meeting.add',
  input: MeetingPlan.extend({ accountId: z.uuid() }),
  run: async (ctx, { accountId, ...plan }): Promise<MeetingView> => {
    const at = ctx.now();
    const by = personOf(ctx);
    const { contactIds, userIds, startsAt, endsAt, ...columns } = plan;
    return ctx.db.prisma.$transaction(async (tx) => {
      const account = await tx.account.findUnique({ where: { id: accountId }, select: { id: true } });
      if (!account) throw notFound('account', accountId);
      await refuseImpossible(tx, accountId, plan);
      const id = newId(at);
      await tx.meeting.create({
        data: {
          id,
          accountId,
          startsAt: new Date(startsAt),
          endsAt: new Date(endsAt),
          createdById: by,
          createdAt: at,
          ...columns,
        },
      });
      await writePeople(tx, id, { contactIds, userIds: userIds.length === 0 ? [by] : userIds });
      await audit(tx, ctx, 'meeting.add', 'meeting', id, { accountId, startsAt });
      return meetingView(await findMeeting(tx, id));
    });
  },
});
