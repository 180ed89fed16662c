import { z } from 'zod';
import { guarded } from './guard.ts';
import { imapMailbox } from './incoming/imap-mailbox.ts';
import type { IncomingMail } from './incoming/incoming-mail.ts';
import { type AccessTokens, accessTokens, OAuthConfig } from './oauth/access-tokens.ts';
import { outboxTransport } from './outbox/transport.ts';
import { resendTransport } from './resend/transport.ts';
import { smtpTransport } from './smtp/transport.ts';
import type { MailTransport } from './transport.ts';

const timeoutMs = z.int().min(1_000).max(600_000);

/** Which transport, and how it is reached. */
export const TransportConfig = z.discriminatedUnion('transport', [
  z.strictObject({ transport: z.literal('outbox') }),
  z.strictObject({
    transport: z.literal('resend'),
    apiKey: z.string().min(1),
    baseUrl: z.url({ protocol: /^https?$/u }).default('https://api.resend.com'),
    /** How long a batch may take. */
    timeoutMs: timeoutMs.default(30_000),
  }),
  z.strictObject({
    transport: z.literal('smtp'),
    /** `smtp[s]://user:pass@host:port`; smtps is encrypted from the start, smtp by STARTTLS where it is offered. */
    url: z.url({ protocol: /^smtps?$/u }),
    /** How long one message may take. */
    timeoutMs: timeoutMs.default(60_000),
    connections: z.int().min(1).max(50).default(5),
    /** Lets in a user whose password the URL does not hold. */
    oauth: OAuthConfig.optional(),
  }),
]);
export type TransportConfig = z.output<typeof TransportConfig>;

/** @throws ZodError */
export function createTransport(config: z.input<typeof TransportConfig>): MailTransport {
  return guarded(open(TransportConfig.parse(config)));
}

function open(config: TransportConfig): MailTransport {
  switch (config.transport) {
    case 'outbox':
      return outboxTransport();
    case 'resend':
      return resendTransport(config);
    case 'smtp':
      return smtpTransport({ ...config, tokens: tokensOf(config) });
  }
}

/** How the mailbox is reached that answers and reports come to. */
export const IncomingConfig = z.strictObject({
  /** `imap[s]://user:password@host:port/folder`; imaps is encrypted from the start, imap by STARTTLS. */
  url: z.url({ protocol: /^imaps?$/u }),
  /** How long the server may be silent. */
  timeoutMs: timeoutMs.default(30_000),
  /** Lets in a user whose password the URL does not hold. */
  oauth: OAuthConfig.optional(),
});

/** @throws ZodError */
export function createIncoming(config: z.input<typeof IncomingConfig>): IncomingMail {
  const parsed = IncomingConfig.parse(config);
  return imapMailbox({ ...parsed, tokens: tokensOf(parsed) });
}

interface LetIn {
  readonly oauth?: OAuthConfig | undefined;
  readonly timeoutMs: number;
}

function tokensOf({ oauth, timeoutMs: patience }: LetIn): AccessTokens | undefined {
  return oauth && accessTokens(oauth, patience);
}
