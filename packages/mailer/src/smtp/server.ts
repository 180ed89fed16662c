import { callbackify } from 'node:util';
import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import { isLoopback } from '../loopback.ts';
import type { AccessTokens } from '../oauth/access-tokens.ts';

/** An SMTP server as its URL describes it. */
export interface SmtpServer {
  readonly options: SMTPConnectionOptions;
  /** What one session shows; null where nothing is asked for. */
  pass(): Pass | null;
}

export interface Pass {
  readonly auth: SMTPConnectionAuth;
  /** It did not let us in: it is not shown again, where there is another. */
  refused(): void;
}

/**
 * Reads `smtp[s]://user:pass@host:port`. Neither password nor token crosses a network unencrypted: then STARTTLS is a
 * must. A user without a password is let in by a token, where there are any.
 */
export function serverOf(url: string, timeoutMs: number, tokens?: AccessTokens): SmtpServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  return {
    pass() {
      if (user === '') return null;
      if (pass !== '' || tokens === undefined) return { auth: { user, pass }, refused: () => undefined };
      return tokenFor(user, tokens);
    },
    options: {
      host: hostname.replace(/^\[|\]$/gu, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      requireTLS: !secure && user !== '' && !isLoopback(hostname),
      connectionTimeout: Math.min(timeoutMs, 30_000),
      greetingTimeout: Math.min(timeoutMs, 30_000),
      socketTimeout: timeoutMs,
      socketCloseTimeout: 1_000,
    },
  };
}

function tokenFor(user: string, tokens: AccessTokens): Pass {
  let shown = '';
  const refused = () => tokens.forget(shown);
  const provisionCallback = callbackify(async (_user: string, renew: boolean) => {
    if (renew) refused();
    shown = (await tokens.get()).value;
    return shown;
  });
  return { auth: { type: 'OAUTH2', user, oauth2: new XOAuth2({ user, provisionCallback }) }, refused };
}
