import { newId } from '@sleutel/db';
import { addressOf, domainOf, mailbox, messageIdHeader } from '@sleutel/domain/message';
import { Language } from '@sleutel/domain/template';
import { assertSendable, type MessageOutcome, type OutgoingMessage } from '@sleutel/mailer';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { suppressedAmong } from '../consent/index.ts';
import { type Authorised, audit, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { loadProgramme } from '../programme/record.ts';
import { type SampleMail, sampleMail } from '../programme/sample-mail.ts';
import { ContentKey } from './get.ts';

const Input = ContentKey.extend({
  /** As whose e-mail it is written; it goes to whoever asks. */
  recipient: z.object({ accountId: z.uuid(), contactId: z.uuid() }).optional(),
  language: Language.optional(),
});

type Ctx = Authorised<'content.sendTest'>;

export interface TestSent {
  readonly to: string;
  readonly subject: string;
  /** In the outbox nothing leaves the machine. */
  readonly transport: 'outbox' | 'resend' | 'smtp';
}

const MARKS: Readonly<Record<Language, string>> = { en: '[Test]', af: '[Toets]' };
const PATIENCE_MS = 20_000;

/**
 * Sends an e-mail as it stands to whoever asks, and to nobody else. It is marked as a test and is no message: it is
 * counted nowhere, brings no code, and its links are samples.
 */
export const sendTestContent = defineVerb({
  name: 'content.sendTest',
  input: Input,
  run: async (ctx, { programmeId, key, ...choice }): Promise<TestSent> => {
    const to = await receiverOf(ctx);
    const mail = await sampleMail(ctx, await loadProgramme(ctx.db.prisma, programmeId), key, choice);
    const message = await messageOf(ctx, to, mail);
    const { name } = ctx.mail.transport;
    const outcome = await deliver(ctx, message);
    await audit(ctx.db.prisma, ctx, 'content.sendTest', 'programme', programmeId, {
      key,
      language: mail.language,
      transport: name,
      outcome: outcome.kind,
    });
    if (outcome.kind !== 'accepted') {
      throw new ServiceError('unavailable', 'test-not-sent', `The test was not sent: ${outcome.detail}`);
    }
    return { to: to.email, subject: message.subject, transport: name };
  },
});

interface Receiver {
  readonly name: string;
  readonly email: string;
}

async function receiverOf({ db, appSecret, actor }: Ctx): Promise<Receiver> {
  if (actor.kind !== 'user')
    throw new ServiceError('forbidden', 'not-a-person', 'Only a person gets a test.');
  const user = await db.prisma.user.findUnique({
    where: { id: actor.id },
    select: { name: true, email: true },
  });
  if (!user) throw notFound('user', actor.id);
  const suppressed = await suppressedAmong(db.pool, appSecret, [user.email]);
  if (suppressed.size === 0) return user;
  const message = 'Your address asked for no more e-mail; nothing is sent to it, not even a test.';
  throw new ServiceError('refused', 'test-suppressed', message);
}

async function messageOf(
  { db, mail: { from }, now }: Ctx,
  to: Receiver,
  mail: SampleMail,
): Promise<OutgoingMessage> {
  const company = await loadCompany(db);
  const id = newId(now());
  const message = {
    id,
    from: mailbox(company.settings.sending.senderName ?? company.name, addressOf(from)),
    to: mailbox(to.name, to.email),
    subject: `${MARKS[mail.language]} ${mail.subject}`,
    html: mail.html,
    text: mail.text,
    headers: { 'Message-ID': messageIdHeader(id, domainOf(from)), 'X-Sleutel-Test': 'yes' },
  };
  assertSendable(message);
  return message;
}

async function deliver({ mail: { transport }, now }: Ctx, message: OutgoingMessage): Promise<MessageOutcome> {
  const context = { signal: AbortSignal.timeout(PATIENCE_MS), now: now() };
  const { messages } = await transport.send({ key: `test-${message.id}`, messages: [message] }, context);
  const [outcome] = messages;
  if (!outcome) throw new Error('the transport said nothing of its only message');
  return outcome;
}
