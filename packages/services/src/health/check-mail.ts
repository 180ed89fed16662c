import { type Company, type SenderFindingCode, senderFindings } from '@sleutel/domain/company';
import { type IncomingMail, type MailTransport, parseMailbox } from '@sleutel/mailer';
import type { MailSettings } from '../core/index.ts';
import { type HealthFinding, wordsOf } from './finding.ts';

const patienceMs = 10_000;

/** Whether the provider would take mail. Sends none. */
export async function checkTransport(transport: MailTransport): Promise<HealthFinding> {
  if (transport.name === 'outbox') {
    return { check: 'mail', state: 'fine', detail: 'outbox: mail stays in the database, nothing leaves' };
  }
  if (!transport.verify)
    return { check: 'mail', state: 'warning', detail: `${transport.name}: cannot be asked` };
  const health = await transport
    .verify(AbortSignal.timeout(patienceMs))
    .catch((error: unknown) => ({ ok: false, detail: wordsOf(error) }));
  const detail = `${transport.name}: ${health.detail}`;
  if (health.ok) return { check: 'mail', state: 'fine', detail };
  return {
    check: 'mail',
    state: 'broken',
    detail,
    mend: `Check the settings of MAIL_TRANSPORT=${transport.name}.`,
  };
}

/** Whether the mailbox that answers come to can be read, where one is. */
export async function checkIncoming(incoming: IncomingMail | undefined): Promise<HealthFinding[]> {
  if (!incoming) return [];
  const health = await incoming.verify(AbortSignal.timeout(patienceMs));
  const detail = `${incoming.name}: ${health.detail}`;
  if (health.ok) return [{ check: 'mailbox', state: 'fine', detail }];
  return [{ check: 'mailbox', state: 'broken', detail, mend: 'Check IMAP_URL.' }];
}

interface SenderPlace {
  readonly mail: MailSettings;
  readonly publicUrl: string | undefined;
}

const words: Readonly<Record<SenderFindingCode, { readonly detail: string; readonly mend: string }>> = {
  fromIsNoAddress: {
    detail: 'MAIL_FROM is no address.',
    mend: 'Write it like: Anna Botha <anna@example.com>',
  },
  noPostalAddress: {
    detail: 'The company has no postal address; no programme can be approved without one.',
    mend: 'Add it in Settings.',
  },
  urlNotPublic: {
    detail: 'PUBLIC_URL is not a public https address; nobody could unsubscribe.',
    mend: 'Set PUBLIC_URL.',
  },
  doesNotLearn: {
    detail: 'Without RESEND_WEBHOOK_SECRET bounces and complaints are not learned of.',
    mend: 'Set it.',
  },
  doesNotHear: {
    detail: 'Without IMAP_URL nobody hears of answers and undelivered mail; an answer stops nothing.',
    mend: 'Set it to the mailbox that they come to.',
  },
  isDemonstration: {
    detail: 'The database holds the demonstration.',
    mend: 'Start with an empty database to send real mail.',
  },
};

/** What can be told of the sender without asking anybody: who writes, from where, and how one gets away. */
export function checkSender({ mail, publicUrl }: SenderPlace, company: Company): HealthFinding[] {
  const place = {
    transport: mail.transport.transport,
    fromIsAddress: parseMailbox(mail.from) !== null,
    publicUrl,
    learns: Boolean(mail.resendWebhookSecret),
    reads: mail.incoming !== undefined,
  };
  const findings = senderFindings(place, company).map(
    ({ code, state }): HealthFinding => ({ check: 'sender', state, ...words[code] }),
  );
  return findings.length > 0 ? findings : [{ check: 'sender', state: 'fine', detail: mail.from }];
}
