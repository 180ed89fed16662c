import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { sealToken } from '../consent/token.ts';
import { audit, defineVerb, personOf, type ServiceDeps } from '../core/index.ts';

/** Where somebody's calendar is to be had; null while there is none. Whoever has the address may read it. */
export interface CalendarAddress {
  readonly url: string | null;
}

const Nothing = z.strictObject({}).prefault({});

/** The address of the calendar of whoever asks. */
export const getCalendarAddress = defineVerb({
  name: 'calendar.get',
  input: Nothing,
  run: async (ctx): Promise<CalendarAddress> => {
    const user = await ctx.db.prisma.user.findUniqueOrThrow({
      where: { id: personOf(ctx) },
      select: { calendarKey: true },
    });
    return addressOf(ctx, user.calendarKey);
  },
});

/** Makes a new address; those before are worth nothing from now on. */
export const resetCalendarAddress = defineVerb({
  name: 'calendar.reset',
  input: Nothing,
  run: async (ctx): Promise<CalendarAddress> => {
    const id = personOf(ctx);
    const calendarKey = randomUUID();
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.user.update({ where: { id }, data: { calendarKey } });
      await audit(tx, ctx, 'calendar.reset', 'user', id);
    });
    return addressOf(ctx, calendarKey);
  },
});

/** Takes the address away without a new one. */
export const closeCalendarAddress = defineVerb({
  name: 'calendar.close',
  input: Nothing,
  run: async (ctx): Promise<CalendarAddress> => {
    const id = personOf(ctx);
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.user.update({ where: { id }, data: { calendarKey: null } });
      await audit(tx, ctx, 'calendar.close', 'user', id);
    });
    return { url: null };
  },
});

function addressOf({ publicUrl, appSecret }: ServiceDeps, key: string | null): CalendarAddress {
  if (key === null) return { url: null };
  return { url: `${publicUrl}/calendar/${sealToken(appSecret, 'calendar', key)}.ics` };
}
