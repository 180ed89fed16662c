import type { Company } from '@sleutel/domain/company';
import { type MailTransport, parseMailbox } from '@sleutel/mailer';
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

interface SenderPlace {
  readonly mail: MailSettings;
  readonly publicUrl: string | undefined;
}

/** What can be told of the sender without asking anybody: who writes, from where, and how one gets away. */
export function checkSender(config: SenderPlace, company: Company): HealthFinding[] {
  const leaves = config.mail.transport.transport !== 'outbox';
  const grave = leaves ? 'broken' : 'warning';
  const findings: HealthFinding[] = [];
  const add = (state: HealthFinding['state'], detail: string, mend: string) =>
    findings.push({ check: 'sender', state, detail, mend });
  if (parseMailbox(config.mail.from) === null) {
    add(
      'broken',
      `MAIL_FROM is no address: ${config.mail.from}`,
      'Write it like: Anna Botha <anna@example.com>',
    );
  }
  if (company.postalAddress === '') {
    add(
      grave,
      'The company has no postal address; no programme can be approved without one.',
      'Add it in Settings.',
    );
  }
  if (leaves && !isPublic(config.publicUrl)) {
    add('broken', 'PUBLIC_URL is not a public https address; nobody could unsubscribe.', 'Set PUBLIC_URL.');
  }
  if (config.mail.transport.transport === 'resend' && !config.mail.resendWebhookSecret) {
    add('warning', 'Without RESEND_WEBHOOK_SECRET bounces and complaints are not learned of.', 'Set it.');
  }
  if (leaves && company.demonstration) {
    add('broken', 'The database holds the demonstration.', 'Start with an empty database to send real mail.');
  }
  return findings.length > 0 ? findings : [{ check: 'sender', state: 'fine', detail: config.mail.from }];
}

function isPublic(url: string | undefined): boolean {
  if (url === undefined) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hostname.includes('.') && !/^(127\.|10\.|192\.168\.)/.test(hostname);
}
