import type { ImapFlowOptions } from 'imapflow';
import { isLoopback } from '../loopback.ts';

/** A mailbox as its URL describes it. */
export interface ImapServer {
  /** Without what lets in. */
  readonly options: ImapFlowOptions;
  readonly user: string;
  /** Empty where the URL holds none. */
  readonly password: string;
  readonly folder: string;
  readonly name: string;
}

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
    user,
    password: decodeURIComponent(password),
    name: `${user}, ${folder}, ${hostname}`,
    options: {
      host: hostname.replace(/^\[|\]$/gu, ''),
      port: port === '' ? (secure ? 993 : 143) : Number(port),
      secure,
      ...(secure || isLoopback(hostname) ? {} : { doSTARTTLS: true }),
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    },
  };
}
