import { type Db, Prisma } from '@sleutel/db';
import { type Awaited, wakeBranches } from '../../enrolment/wake-branches.ts';
import type { News } from './learned-message.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Has those decided now who stand at a branch that waits for just this: a reply, or a click by a person. */
export async function wakeOnNews(tx: Tx, news: readonly News[], now: Date): Promise<void> {
  const awaited = news
    .filter(({ event, learned }) => !learned.machine.has(event.id))
    .filter(({ event: { kind } }) => kind === 'clicked' || kind === 'replied')
    .map(({ message, event }) => ({
      enrolmentId: message.enrolmentId,
      on: (event.kind === 'clicked' ? 'humanClick' : 'reply') satisfies Awaited,
    }));
  if (awaited.length === 0) return;
  const happened = Prisma.sql`
    SELECT * FROM unnest(${awaited.map(({ enrolmentId }) => enrolmentId)}::uuid[], ${awaited.map(({ on }) => on)}::text[])
      AS w(enrolment_id, event)`;
  await wakeBranches(tx, happened, now);
}
