import { createHash } from 'node:crypto';
import { inTransaction } from '@sleutel/db';
import { addressOf, answeredIds } from '@sleutel/domain/message';
import { type ArrivedHead, type ArrivedMail, IncomingMailError, type MailboxVisit } from '@sleutel/mailer';
import { z } from 'zod';
import { defineVerb, type ServiceDeps } from '../../core/index.ts';
import { addToInbox, type InboxEntry } from '../learn/add-to-inbox.ts';
import { ANSWERED_WITHIN_DAYS, findMessages } from '../learn/find-messages.ts';
import { payloadOf } from '../learn/mail-payload.ts';
import { readMail } from '../learn/read-mail.ts';
import type { InboxEvent, Report } from '../learn/report.ts';
import { storableText } from '../learn/storable.ts';
import { keepFailure, keepPlace, placeIn } from './reading.ts';

/** How many e-mails are looked at between two marks of the place. */
const BATCH_SIZE = 200;
/** How long one look may take; what is left is for the next. In milliseconds. */
const PATIENCE_MS = 5 * 60_000;
const LONGEST_REASON = 500;

/**
 * Looks through what came to the mailbox since the last time, at most as far back as an answer may be to one of our
 * messages, and takes into the inbox what is about one: answers, responders, reports of mail that did not arrive,
 * complaints. Everything else stays in the mailbox, unread and unkept. Any number may do it at once: each e-mail counts
 * once. Where the mailbox cannot be read, the reason is kept for people, and the next look begins where this one did.
 */
export const readIncoming = defineVerb({
  name: 'message.readIncoming',
  input: z.strictObject({}).prefault({}),
  run: async (ctx): Promise<{ readonly looked: number; readonly taken: number }> => {
    const { db, mail, log, now } = ctx;
    const { incoming } = mail;
    if (!incoming) return { looked: 0, taken: 0 };
    try {
      return await incoming.visit(AbortSignal.timeout(PATIENCE_MS), (visit) =>
        readOn(ctx, incoming.name, visit),
      );
    } catch (error) {
      if (!(error instanceof IncomingMailError)) throw error;
      log.warn({ mailbox: incoming.name, reason: error.message }, 'the mailbox cannot be read');
      await keepFailure(db.pool, incoming.name, error.message.slice(0, LONGEST_REASON), now());
      return { looked: 0, taken: 0 };
    }
  },
});

async function readOn(ctx: ServiceDeps, mailbox: string, visit: MailboxVisit) {
  const { db, now, jobs, log } = ctx;
  const oldest = new Date(now().getTime() - ANSWERED_WITHIN_DAYS * 86_400_000);
  const ours = await ourAddresses(ctx);
  let { uid } = await placeIn(db.pool, mailbox, visit.validity);
  const counts = { looked: 0, taken: 0 };
  for (;;) {
    const heads = await visit.heads(uid, oldest, BATCH_SIZE);
    const entries = await entriesAmong(
      ctx,
      visit,
      heads.filter((head) => !ours.has(head.from.toLowerCase())),
    );
    uid = heads.at(-1)?.uid ?? uid;
    const taken = await inTransaction(db.pool, async (tx) => {
      await keepPlace(tx, mailbox, { validity: visit.validity, uid }, now());
      return addToInbox(tx, entries);
    });
    counts.looked += heads.length;
    counts.taken += taken.length;
    if (heads.length < BATCH_SIZE) break;
  }
  if (counts.taken > 0) {
    await jobs.enqueue('event.inbox', {}).catch((error: unknown) => {
      log.warn({ error }, 'the queue did not take event.inbox; the sweep will find the e-mails');
    });
  }
  return counts;
}

/** What the company's own people write is no answer, though it may stand in a thread of one. */
async function ourAddresses({ db, mail }: ServiceDeps): Promise<ReadonlySet<string>> {
  const users = await db.prisma.user.findMany({ select: { email: true } });
  return new Set(
    [addressOf(mail.from), ...users.map(({ email }) => email)].map((address) => address.toLowerCase()),
  );
}

/** Only what may be about a message is fetched whole, and only what is about one becomes an entry. */
async function entriesAmong(
  { db, now, log }: ServiceDeps,
  visit: MailboxVisit,
  heads: readonly ArrivedHead[],
): Promise<InboxEntry[]> {
  const answering = await findMessages(db.pool, heads.map(answerOf), now());
  const entries: InboxEntry[] = [];
  for (const head of heads.filter((each) => isReport(each) || answering.has(keyOf(each)))) {
    try {
      const mail = await visit.whole(head.uid);
      if (mail) entries.push(entryOf(mail, now()));
    } catch (error) {
      if (error instanceof IncomingMailError) throw error;
      log.warn({ uid: head.uid, error }, 'an e-mail of the mailbox cannot be read');
    }
  }
  const reports = entries.flatMap((entry) => readMail(eventOf(entry)) ?? []);
  const about = await findMessages(db.pool, reports, now());
  return entries.filter(({ id }) => about.has(id));
}

function isReport({ headers }: ArrivedHead): boolean {
  return /^multipart\/report\b/i.test(headers['content-type'] ?? '');
}

function answerOf(head: ArrivedHead): Report {
  const headerIds = answeredIds(head).map(storableText);
  const about = { by: 'answer', headerIds, address: storableText(head.from.toLowerCase()) } as const;
  return { eventId: keyOf(head), kind: 'replied', about, occurredAt: head.arrivedAt, detail: {} };
}

/** The same for every copy, wherever in the mailbox it lies. */
function keyOf({ headers, from, subject, arrivedAt }: ArrivedHead): string {
  const identity = headers['message-id'] ?? `${from}\n${subject}\n${arrivedAt.toISOString()}`;
  return `mail_${createHash('sha256').update(identity).digest('base64url')}`;
}

function entryOf(mail: ArrivedMail, now: Date): InboxEntry {
  const at = mail.arrivedAt < now ? mail.arrivedAt : now;
  return {
    id: keyOf(mail),
    provider: 'mailbox',
    kind: 'mail.received',
    providerId: null,
    payload: payloadOf(mail),
    at,
  };
}

function eventOf({ id, provider, kind, payload, at }: InboxEntry): InboxEvent {
  return { id, provider, kind, payload, content: null, receivedAt: at };
}
