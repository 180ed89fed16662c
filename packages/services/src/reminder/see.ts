import { z } from 'zod';
import { audit, defineVerb, personOf } from '../core/index.ts';

/** Whoever acts has seen the reminders that were raised for them until now. */
export const seeReminders = defineVerb({
  name: 'reminder.see',
  input: z.object({}),
  run: async (ctx): Promise<{ readonly seen: number }> => {
    const userId = personOf(ctx);
    return ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.reminder.updateMany({
        where: { userId, seenAt: null },
        data: { seenAt: ctx.now() },
      });
      if (count > 0) await audit(tx, ctx, 'reminder.see', 'reminder', null, { seen: count });
      return { seen: count };
    });
  },
});
