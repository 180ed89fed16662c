import type { Db } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb, gathering, type ServiceDeps } from '../../core/index.ts';
import { addToInbox, type InboxEntry } from './add-to-inbox.ts';
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
 * Takes a provider's event into the inbox, whatever it is about. One that is there already changes nothing. They come in
 * swarms after every send: those that arrive while others are written down are written next, all at once. Should the
 * queue not take the job, the next sweep finds them.
 */
export const receiveEvent = defineVerb({
  name: 'message.receiveEvent',
  input: Input,
  run: async (ctx, { id, payload }): Promise<{ readonly isNew: boolean }> => {
    const head = Head.catch({ type: 'unknown', data: { email_id: null } }).parse(payload);
    const key = storableText(id);
    const added = await inboxOf(ctx.db.pool)({
      id: key,
      provider: 'resend',
      kind: storableText(head.type),
      providerId: head.data.email_id && storableText(head.data.email_id),
      payload: storable(payload) ?? null,
      at: ctx.now(),
    });
    // One job is enough for all that came together.
    if (added[0] === key) await announce(ctx);
    return { isNew: added.includes(key) };
  },
});

async function announce({ jobs, log }: ServiceDeps): Promise<void> {
  await jobs.enqueue('event.inbox', {}).catch((error: unknown) => {
    log.warn({ error }, 'the queue did not take event.inbox; the sweep will find the events');
  });
}

const inboxes = new WeakMap<Db['pool'], (event: InboxEntry) => Promise<readonly string[]>>();

/** One for the whole process, as it writes for all who come at once. */
function inboxOf(pool: Db['pool']) {
  const inbox = inboxes.get(pool) ?? gathering((events: readonly InboxEntry[]) => addToInbox(pool, events));
  inboxes.set(pool, inbox);
  return inbox;
}
