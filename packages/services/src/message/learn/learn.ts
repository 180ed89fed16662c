import { type Db, inContendedTransaction } from '@sleutel/db';
import { z } from 'zod';
import { loadCompany } from '../../company/index.ts';
import { defineVerb } from '../../core/index.ts';
import { fetchContents } from './fetch-contents.ts';
import { closeInbox, lockInbox } from './lock-inbox.ts';
import { type House, takeEvents } from './take-events.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** As many events as are handled in one transaction. */
const BATCH_SIZE = 500;

interface LearningHouse extends House {
  readonly canFetch: boolean;
}

/**
 * Takes what webhooks and our own links left in the inbox, in batches, each in one transaction: what happened is kept
 * with its message, what is known of the message is added up anew, and what follows from the news is done. Any number
 * may do it at once; an event counts once, in whatever order they come. Says how many were looked at.
 */
export const learnFromEvents = defineVerb({
  name: 'message.learn',
  input: z.object({ maxBatches: z.int().min(1).max(1000).default(200) }),
  run: async (ctx, { maxBatches }): Promise<{ readonly events: number }> => {
    await fetchContents(ctx);
    const { db, appSecret, mail } = ctx;
    const company = await loadCompany(db);
    const canFetch = mail.transport.received !== undefined;
    let events = 0;
    for (let batch = 0; batch < maxBatches; batch += 1) {
      const house = { appSecret, company, canFetch, now: ctx.now() };
      const seen = await inContendedTransaction(db.pool, (tx) => learnBatch(tx, house));
      if (seen === 0) break;
      events += seen;
    }
    return { events };
  },
});

async function learnBatch(tx: Tx, house: LearningHouse): Promise<number> {
  const { now, canFetch } = house;
  const events = await lockInbox(tx, now, { limit: BATCH_SIZE, canFetch });
  if (events.length === 0) return 0;
  const { unknown, ofErased } = await takeEvents(tx, events, house);
  await closeInbox(tx, events, { unknown, ofErased }, now);
  return events.length;
}
