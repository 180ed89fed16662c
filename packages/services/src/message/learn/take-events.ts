import type { Db } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { endUndelivered } from '../../enrolment/end-undelivered.ts';
import { releaseCodes } from '../../offer/index.ts';
import { endContacts, endingsIn } from './end-contacts.ts';
import { eventsOfErased, withoutPerson } from './erased-people.ts';
import { findMessages } from './find-messages.ts';
import { holdAbsent } from './hold-absent.ts';
import { loadLearnedMessages, type News } from './learned-message.ts';
import { lockSubjects } from './lock-subjects.ts';
import { publishNews } from './publish-news.ts';
import { readReport } from './read-report.ts';
import { type Relearned, relearn } from './relearn.ts';
import type { InboxEvent, Report } from './report.ts';
import { withSampleLinks } from './sample-links.ts';
import { storeEvents } from './store-events.ts';
import { tellManagers } from './tell-managers.ts';
import { wakeOnNews } from './wake-on-news.ts';
import { writeSignals } from './write-signals.ts';

type Tx = Pick<Db['pool'], 'query'>;

export interface House {
  readonly appSecret: string;
  readonly company: Company;
  readonly now: Date;
}

/** The ids of the events that are of no known message, and of those that tell of an erased person. */
export interface Taken {
  readonly unknown: ReadonlySet<string>;
  readonly ofErased: ReadonlySet<string>;
}

/**
 * Keeps what happened with the messages it happened to, adds up anew what is known of these, and does what follows. An
 * event counts once, however often it comes.
 */
export async function takeEvents(tx: Tx, events: readonly InboxEvent[], house: House): Promise<Taken> {
  const reports = events.flatMap((event) => readReport(event) ?? []);
  const messageOf = await findMessages(tx, reports, house.now);
  const messageIds = [...new Set(messageOf.values())];
  await lockSubjects(tx, reports, messageOf);
  const ofErased = await eventsOfErased(tx, house.appSecret, events, messageOf);
  const kept = reports.map((report) =>
    ofErased.has(report.eventId) ? withoutPerson(report) : withoutKey(report, house.appSecret),
  );
  const stored = await storeEvents(tx, kept, messageOf);
  await actOn(tx, await relearn(tx, messageIds), stored, house);
  const unknown = reports.filter(({ eventId, about }) => about.by === 'provider' && !messageOf.has(eventId));
  return { unknown: new Set(unknown.map(({ eventId }) => eventId)), ofErased };
}

/** What somebody looked at is told to many; what opens a page of their own is theirs. */
function withoutKey(report: Report, appSecret: string): Report {
  const { link } = report.detail;
  if (link === undefined) return report;
  return { ...report, detail: { ...report.detail, link: withSampleLinks(link, appSecret) } };
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
  await wakeOnNews(tx, news, now);
  await tellManagers(tx, news, house);
  await publishNews(tx, news, now);
}

/** Those that failed for good bring nobody a code, and nothing that would build on them. */
function neverArrived(news: readonly News[]): string[] {
  const failed = news.filter(({ event: { kind, detail }, learned: { standing } }) => {
    if (kind === 'bounced') return detail.bounce === 'hard' && standing === 'bounced';
    return kind === 'failed' && standing === 'failed';
  });
  return [...new Set(failed.map(({ message }) => message.id))];
}
