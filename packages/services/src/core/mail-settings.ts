import { z } from 'zod';
import { type MailOAuth, MailOAuthEnvironment, mailOAuth } from './mail-oauth.ts';

/** `anna@example.com` or `Anna Botha <anna@example.com>`, in one line. */
const mailbox = /^\s*(?:.*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)\s*$/;

/** A key of at least 16 bytes. */
const webhookSecret = /^\s*whsec_[A-Za-z0-9+/_-]{22,}={0,2}\s*$/;

/** Variables that choose and reach the mail transport. */
export const MailEnvironment = MailOAuthEnvironment.extend({
  MAIL_TRANSPORT: z
    .enum(['outbox', 'resend', 'smtp'], { error: 'must be one of outbox, resend, smtp' })
    .default('outbox'),
  MAIL_FROM: z
    .string()
    .regex(mailbox, { error: 'must be an e-mail address, such as Anna Botha <anna@example.com>' })
    .optional(),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be a web address' }).optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(webhookSecret, { error: 'must be the signing secret of the webhook: whsec_ and base64' })
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp[s]://user:password@host:port' }).optional(),
  IMAP_URL: z
    .url({ protocol: /^imaps?$/, error: 'must be imap[s]://user:password@host:port/folder' })
    .refine((url) => new URL(url).username !== '', { error: 'names no user: imaps://user:password@host' })
    .optional(),
});

/** A mail server, and what lets in a user without a password. */
interface ServerSettings {
  readonly url: string;
  readonly oauth?: MailOAuth;
}

/** Where mail goes and from whom, complete for the transport it names. */
export interface MailSettings {
  readonly from: string;
  /** As the mailer takes it. */
  readonly transport:
    | { readonly transport: 'outbox' }
    | { readonly transport: 'resend'; readonly apiKey: string; readonly baseUrl?: string }
    | ({ readonly transport: 'smtp' } & ServerSettings);
  /** The mailbox that answers and reports come to, as the mailer takes it; undefined where none is read. */
  readonly incoming: ServerSettings | undefined;
  /** Proves that an event comes from Resend; without it none is taken. */
  readonly resendWebhookSecret: string | undefined;
}

/** Nothing leaves the machine through the outbox, so that a made-up sender does there. */
const outboxSender = 'Sleutel <sleutel@localhost.example>';

type Environment = z.infer<typeof MailEnvironment>;
type Require = (name: keyof Environment) => string;

/** Adds up the variables, for use in a zod transform: what the transport needs and lacks becomes an issue. */
export function mailSettings(environment: Environment, context: z.RefinementCtx): MailSettings {
  const {
    MAIL_TRANSPORT: transport,
    RESEND_WEBHOOK_SECRET: resendWebhookSecret,
    IMAP_URL: imapUrl,
  } = environment;
  const required: Require = (name) => {
    const value = environment[name];
    if (value !== undefined) return value;
    context.addIssue({
      code: 'custom',
      path: [name],
      message: `is missing; MAIL_TRANSPORT=${transport} needs it`,
    });
    return '';
  };
  const from = transport === 'outbox' ? (environment.MAIL_FROM ?? outboxSender) : required('MAIL_FROM');
  const oauth = mailOAuth(environment, context);
  const settings: MailSettings = {
    from,
    transport: transportOf(environment, required, oauth),
    incoming: imapUrl === undefined ? undefined : serverOf(imapUrl, oauth),
    resendWebhookSecret,
  };
  if (oauth !== undefined && !isUsed(settings)) {
    context.addIssue({
      code: 'custom',
      path: ['MAIL_OAUTH_TOKEN_URL'],
      message: 'is for a user without a password in SMTP_URL or IMAP_URL, and there is none',
    });
  }
  return settings;
}

function transportOf(
  environment: Environment,
  required: Require,
  oauth: MailOAuth | undefined,
): MailSettings['transport'] {
  const { MAIL_TRANSPORT: transport, RESEND_BASE_URL: baseUrl } = environment;
  switch (transport) {
    case 'outbox':
      return { transport };
    case 'resend':
      return { transport, apiKey: required('RESEND_API_KEY'), ...(baseUrl === undefined ? {} : { baseUrl }) };
    case 'smtp':
      return { transport, ...serverOf(required('SMTP_URL'), oauth) };
  }
}

/** A password in the address goes before tokens. */
function serverOf(url: string, oauth: MailOAuth | undefined): ServerSettings {
  if (oauth === undefined || !URL.canParse(url)) return { url };
  const { username, password } = new URL(url);
  return username !== '' && password === '' ? { url, oauth } : { url };
}

function isUsed({ transport, incoming }: MailSettings): boolean {
  return 'oauth' in transport || (incoming !== undefined && 'oauth' in incoming);
}
