import type { MorningMail } from '@sleutel/emails';
import { z } from 'zod';
import { loadCompany } from '../../company/index.ts';
import { defineVerb, notFound, personOf } from '../../core/index.ts';
import { morningMailTo } from './morning-of.ts';

/** The morning's e-mail to whoever asks, as it would be now; null where nothing needs them. */
export const previewMorning = defineVerb({
  name: 'today.previewMorning',
  input: z.strictObject({}).prefault({}),
  run: async (ctx): Promise<MorningMail | null> => {
    const { db, publicUrl } = ctx;
    const id = personOf(ctx);
    const user = await db.prisma.user.findUnique({ where: { id } });
    if (!user) throw notFound('user', id);
    return morningMailTo(user, { db, publicUrl, company: await loadCompany(db), now: ctx.now() });
  },
});
