import { Prisma } from '@sleutel/db';
import type { ServiceContext } from '../core/index.ts';
import { receiveEvent } from '../message/index.ts';

/** An e-mail that left, and to whom. */
interface Sent {
  readonly id: string;
  readonly providerId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly domain: string;
  readonly language: 'en' | 'af';
  readonly sentAt: Date;
}

/** What one recipient does, hours after the e-mail came. */
interface Doing {
  readonly type: string;
  readonly after: number;
  readonly data: object;
}

const hourMs = 3_600_000;
const person = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36';
const scanner = 'Mozilla/5.0 (compatible; Barracuda Sentinel (EE))';

const words = {
  en: {
    answer:
      'Thank you for writing. Call me on Thursday, please: there is something about the last two deliveries.',
    away: 'I am out of the office until {day}. In urgent cases please write to the purchasing department.',
  },
  af: {
    answer:
      'Dankie dat u skryf. Bel my asseblief Donderdag: daar is iets omtrent die laaste twee aflewerings.',
    away: 'Ek is uit die kantoor tot {day}. Skryf in dringende gevalle aan die aankoopafdeling.',
  },
} as const;

/**
 * Has the recipients of a stretch of time do what recipients do, told to the engine as a mail service tells it: most
 * mail arrives, some is read by people and some by scanners, a few follow a link or answer, one is away, one address
 * is dead. Who does what follows from the order of their addresses.
 */
export async function answerMail(ctx: ServiceContext, programmeId: string, since: Date): Promise<void> {
  await tell(ctx, programmeId, since, (mail, index) => doingsOf(mail, index, ctx.now()));
}

/** Has them read it only: nobody answers, is away or has gone. */
export async function readMail(ctx: ServiceContext, programmeId: string, since: Date): Promise<void> {
  await tell(ctx, programmeId, since, readingOf);
}

type Doings = (mail: Sent, index: number) => Doing[];

async function tell(ctx: ServiceContext, programmeId: string, since: Date, doings: Doings): Promise<void> {
  const sent = await sentSince(ctx, programmeId, since);
  for (const [index, mail] of sent.entries()) {
    for (const doing of doings(mail, index)) {
      const at = new Date(Math.min(mail.sentAt.getTime() + doing.after * hourMs, ctx.now().getTime()));
      await receiveEvent(ctx, {
        id: `demonstration-${mail.id}-${doing.type}-${doing.after}`,
        payload: { type: doing.type, created_at: at.toISOString(), data: doing.data },
      });
    }
  }
}

async function sentSince({ db }: ServiceContext, programmeId: string, since: Date): Promise<Sent[]> {
  const { rows } = await db.pool.query<Sent>(Prisma.sql`
    SELECT id, provider_id AS "providerId", recipient, subject, language, sent_at AS "sentAt",
           split_part(trim(trailing '>' FROM headers->>'Message-ID'), '@', 2) AS domain
    FROM messages
    WHERE programme_id = ${programmeId}::uuid AND state = 'sent' AND sent_at >= ${since} AND provider_id IS NOT NULL
    ORDER BY recipient, id`);
  return rows;
}

function doingsOf(mail: Sent, index: number, now: Date): Doing[] {
  // One address in the list has been closed since.
  if (index === 7) {
    const bounce = { type: 'Permanent', subType: 'General', message: 'The mailbox does not exist.' };
    return [{ type: 'email.bounced', after: 1, data: { email_id: mail.providerId, bounce } }];
  }
  const doings = readingOf(mail, index);
  if (index === 3 || index === 14) doings.push(answerOf(mail, 'answer', now));
  if (index === 9) doings.push(answerOf(mail, 'away', now));
  return doings;
}

function readingOf(mail: Sent, index: number): Doing[] {
  const about = { email_id: mail.providerId };
  const visit = (userAgent: string) => ({ userAgent, timestamp: undefined });
  const doings: Doing[] = [{ type: 'email.delivered', after: 1, data: about }];
  if (index % 5 === 1)
    doings.push({ type: 'email.opened', after: 1, data: { ...about, open: visit(scanner) } });
  if (index % 5 === 1)
    doings.push({ type: 'email.clicked', after: 1, data: { ...about, click: visit(scanner) } });
  if (index % 2 === 0)
    doings.push({ type: 'email.opened', after: 5, data: { ...about, open: visit(person) } });
  if (index % 6 === 2)
    doings.push({ type: 'email.clicked', after: 6, data: { ...about, click: visit(person) } });
  return doings;
}

function answerOf(mail: Sent, kind: 'answer' | 'away', now: Date): Doing {
  const back = new Date(now.getTime() + 6 * 24 * hourMs);
  const day = new Intl.DateTimeFormat(mail.language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(back);
  const headers = {
    'In-Reply-To': `<${mail.id}@${mail.domain}>`,
    ...(kind === 'away' ? { 'Auto-Submitted': 'auto-replied' } : {}),
  };
  const text = words[mail.language][kind].replace('{day}', day);
  const data = {
    email_id: `answer-${mail.id}`,
    from: mail.recipient,
    subject: `Re: ${mail.subject}`,
    headers,
    text,
  };
  return { type: 'email.received', after: kind === 'away' ? 2 : 20, data };
}
