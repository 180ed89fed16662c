import { type Db, inContendedTransaction } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { z } from 'zod';
import { loadCompany } from '../../company/index.ts';
import { defineVerb } from '../../core/index.ts';
import { endUndelivered } from '../../enrolment/end-undelivered.ts';
import { releaseCodes } from '../../offer/index.ts';
import { endContacts, endingsIn } from './end-contacts.ts';
import { eventsOfErased, withoutPerson } from './erased-people.ts';
import { fetchContents } from './fetch-contents.ts';
import { findMessages } from './find-messages.ts';
import { holdAbsent } from './hold-absent.ts';
import { loadLearnedMessages, type News } from './learned-message.ts';
import { closeInbox, lockInbox } from './lock-inbox.ts';
import { lockSubjects } from './lock-subjects.ts';
import { readReport } from './read-report.ts';
import { type Relearned, relearn } from './relearn.ts';
import { storeEvents } from './store-events.ts';
import { tellManagers } from './tell-managers.ts';
import { wakeBranches } from './wake-branches.ts';
import { writeSignals } from './write-signals.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** As many events as are handled in one transaction. */
const BATCH_SIZE = 500;

interface House {
  readonly appSecret: string;
  readonly company: Company;
  readonly canFetch: boolean;
  readonly now: Date;
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
      const house: House = { appSecret, company, canFetch, now: ctx.now() };
      const seen = await inContendedTransaction(db.pool, (tx) => learnBatch(tx, house));
      if (seen === 0) break;
      events += seen;
    }
    return { events };
  },
});

async function learnBatch(tx: Tx, house: House): Promise<number> {
  const { now, canFetch } = house;
  const events = await lockInbox(tx, now, { limit: BATCH_SIZE, canFetch });
  if (events.length === 0) return 0;
  const reports = events.flatMap((event) => readReport(event) ?? []);
  const messageOf = await findMessages(tx, reports, now);
  const messageIds = [...new Set(messageOf.values())];
  await lockSubjects(tx, reports, messageOf);
  const ofErased = await eventsOfErased(tx, house.appSecret, events, messageOf);
  const kept = reports.map((report) => (ofErased.has(report.eventId) ? withoutPerson(report) : report));
  const stored = await storeEvents(tx, kept, messageOf);
  await actOn(tx, await relearn(tx, messageIds), stored, house);
  const unknown = reports.filter(({ eventId, about }) => about.by === 'provider' && !messageOf.has(eventId));
  await closeInbox(tx, events, { unknown: new Set(unknown.map(({ eventId }) => eventId)), ofErased }, now);
  return events.length;
}

/** Does what follows. Only what is new has consequences: an old bounce never stops somebody a second time. */
async function actOn(
  tx: Tx,
  relearned: readonly Relearned[],
  stored: ReadonlySet<string>,
  house: House,
): Promise<void> {
  const { appSecret, now } = house;
  const messages = await loadLearnedMessages(
    tx,
    relearned.map(({ messageId }) => messageId),
  );
  const news = relearned.flatMap(({ messageId, events, learned }): News[] => {
    const message = messages.get(messageId);
    if (!message) return [];
    return events.filter(({ id }) => stored.has(id)).map((event) => ({ event, message, learned }));
  });
  await writeSignals(tx, relearned, messages);
  await endContacts(tx, appSecret, endingsIn(news), now);
  const lost = neverArrived(news);
  await releaseCodes(tx, lost, now);
  await endUndelivered(tx, lost, 'reported', now);
  await holdAbsent(tx, news, house);
  await wakeBranches(tx, news, now);
  await tellManagers(tx, news, house);
}

/** Those that failed for good bring nobody a code, and nothing that would build on them. */
function neverArrived(news: readonly News[]): string[] {
  const failed = news.filter(({ event: { kind, detail }, learned: { standing } }) => {
    if (kind === 'bounced') return detail.bounce === 'hard' && standing === 'bounced';
    return kind === 'failed' && standing === 'failed';
  });
  return [...new Set(failed.map(({ message }) => message.id))];
}
