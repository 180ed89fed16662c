import type { ImapFlowOptions } from 'imapflow';

/** A mailbox as its URL describes it. */
export interface ImapServer {
  readonly options: ImapFlowOptions;
  readonly folder: string;
  readonly name: string;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads `imap[s]://user:password@host:port/folder`. `imaps` is encrypted from the start, `imap` by STARTTLS, without
 * which no password crosses a network.
 */
export function imapServerOf(url: string, timeoutMs: number): ImapServer {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const secure = protocol === 'imaps:';
  const folder = decodeURIComponent(pathname.replace(/^\/+|\/+$/gu, '')) || 'INBOX';
  const user = decodeURIComponent(username);
  return {
    folder,
    name: `${user}, ${folder}, ${hostname}`,
    options: {
      host: hostname.replace(/^\[|\]$/gu, ''),
      port: port === '' ? (secure ? 993 : 143) : Number(port),
      secure,
      ...(secure || loopback.has(hostname) ? {} : { doSTARTTLS: true }),
      auth: { user, pass: decodeURIComponent(password) },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    },
  };
}
