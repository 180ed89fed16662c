import { Moment } from '@sleutel/domain/time';
import { z } from 'zod';
import { audit, defineVerb, personOf } from '../core/index.ts';

const Input = z.object({
  line: z.string().min(1).max(200),
  /** When it comes back, ISO 8601; null brings it back at once. */
  until: Moment.nullable(),
});

/** Puts a line of one's own Today away until later, or takes it back. */
export const snoozeLine = defineVerb({
  name: 'today.snooze',
  input: Input,
  run: async (ctx, { line, until }): Promise<{ readonly line: string }> => {
    const userId = personOf(ctx);
    await ctx.db.prisma.$transaction(async (tx) => {
      if (until === null) await tx.snooze.deleteMany({ where: { userId, line } });
      else {
        await tx.snooze.upsert({
          where: { userId_line: { userId, line } },
          create: { userId, line, until: new Date(until) },
          update: { until: new Date(until) },
        });
      }
      await audit(tx, ctx, 'today.snooze', 'user', userId, { line, until });
    });
    return { line };
  },
});
