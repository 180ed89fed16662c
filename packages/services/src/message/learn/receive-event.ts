import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../../core/index.ts';
import { storable, storableText } from './storable.ts';

const Input = z.object({
  /** The provider's id of the event: the same at every delivery of it. */
  id: z.string().min(1).max(200),
  /** As it came, proven to be the provider's. */
  payload: z.unknown(),
});

const Head = z.object({
  type: z.string().max(100).catch('unknown'),
  data: z.object({ email_id: z.string().max(200).nullable().catch(null) }).catch({ email_id: null }),
});

/**
 * Takes a provider's event into the inbox, whatever it is about. One that is there already changes nothing. Should the
 * queue not take the job, the next sweep finds the event.
 */
export const receiveEvent = defineVerb({
  name: 'message.receiveEvent',
  input: Input,
  run: async (ctx, { id, payload }): Promise<{ readonly isNew: boolean }> => {
    const head = Head.catch({ type: 'unknown', data: { email_id: null } }).parse(payload);
    const { rowCount } = await ctx.db.pool.query(Prisma.sql`
      INSERT INTO webhook_events (id, provider, kind, provider_id, payload, received_at)
      VALUES (${storableText(id)}, 'resend', ${storableText(head.type)}, ${head.data.email_id},
              ${JSON.stringify(storable(payload) ?? null)}::jsonb, ${ctx.now()})
      ON CONFLICT (id) DO NOTHING`);
    const isNew = rowCount === 1;
    if (isNew) {
      await ctx.jobs.enqueue('event.inbox', {}).catch((error: unknown) => {
        ctx.log.warn({ error }, 'the queue did not take event.inbox; the sweep will find the event');
      });
    }
    return { isNew };
  },
});
