import type { SMTPConnectionAuth, SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

/** An SMTP server as its URL describes it. */
export interface SmtpServer {
  readonly options: SMTPConnectionOptions;
  readonly auth: SMTPConnectionAuth | null;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads `smtp[s]://user:pass@host:port`. A password never crosses a network unencrypted: then STARTTLS is a must. */
export function serverOf(url: string, timeoutMs: number): SmtpServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth =
    username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    auth,
    options: {
      host: hostname.replace(/^\[|\]$/gu, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      requireTLS: !secure && auth !== null && !loopback.has(hostname),
      connectionTimeout: Math.min(timeoutMs, 30_000),
      greetingTimeout: Math.min(timeoutMs, 30_000),
      socketTimeout: timeoutMs,
      socketCloseTimeout: 1_000,
    },
  };
}
