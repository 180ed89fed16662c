import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import type { AccessTokens } from '../oauth/access-tokens.ts';
import { type ImapServer, imapServerOf } from './imap-server.ts';
import { type IncomingMail, IncomingMailError, type MailboxVisit } from './incoming-mail.ts';
import { readHead, readMail } from './read-mail.ts';

export interface ImapSettings {
  readonly url: string;
  /** How long the server may be silent. */
  readonly timeoutMs: number;
  /** For a user whose password the URL does not hold. */
  readonly tokens: AccessTokens | undefined;
}

/** As much of an e-mail as is fetched, in bytes: words, reports and returned headers come first, attachments last. */
const ENOUGH = 256 * 1024;

/** Reads a mailbox over IMAP (RFC 9051 and 3501). */
export function imapMailbox({ url, timeoutMs, tokens }: ImapSettings): IncomingMail {
  const server = imapServerOf(url, timeoutMs);
  const mailbox: IncomingMail = {
    name: server.name,
    visit: (signal, look) => visit(server, tokens, signal, look),
    async verify(signal) {
      try {
        await mailbox.visit(signal, async () => undefined);
        return { ok: true, detail: `${server.folder} can be read` };
      } catch (error) {
        return { ok: false, detail: wordsOf(error) };
      }
    },
  };
  return mailbox;
}

async function visit<T>(
  server: ImapServer,
  tokens: AccessTokens | undefined,
  signal: AbortSignal,
  look: (visit: MailboxVisit) => Promise<T>,
): Promise<T> {
  const { options, folder, name } = server;
  const auth = await authOf(server, tokens);
  const client = new ImapFlow({ ...options, auth });
  // A broken connection also reaches whoever waits for an answer; without a listener it would end the process.
  client.on('error', () => undefined);
  const abort = () => client.close();
  signal.addEventListener('abort', abort);
  const ask: Ask = async (question) => {
    try {
      signal.throwIfAborted();
      return await question(client);
    } catch (error) {
      const words = signal.aborted ? `${name}: no answer in time` : wordsOf(error);
      throw new IncomingMailError(words, { cause: error });
    }
  };
  try {
    await ask(() => client.connect().catch(forgetting(tokens, auth)));
    const { uidValidity } = await ask(() => client.mailboxOpen(folder, { readOnly: true }));
    return await look(visitWith(ask, String(uidValidity)));
  } finally {
    signal.removeEventListener('abort', abort);
    await client.logout().catch(() => undefined);
    client.close();
  }
}

/** A password where there is one, else a token. */
async function authOf({ user, password }: ImapServer, tokens: AccessTokens | undefined): Promise<Auth> {
  if (password !== '' || tokens === undefined) return { user, pass: password };
  try {
    return { user, accessToken: (await tokens.get()).value };
  } catch (error) {
    throw new IncomingMailError(wordsOf(error), { cause: error });
  }
}

type Auth = NonNullable<ImapFlowOptions['auth']>;

/** A token that did not let us in is not shown again. */
function forgetting(tokens: AccessTokens | undefined, { accessToken }: Auth) {
  return (error: unknown): never => {
    const { authenticationFailed } = error as { readonly authenticationFailed?: boolean };
    if (authenticationFailed && accessToken !== undefined) tokens?.forget(accessToken);
    throw error;
  };
}

/** Whatever the server says to it, or does not say, is an `IncomingMailError`. */
type Ask = <T>(question: (client: ImapFlow) => Promise<T>) => Promise<T>;

function visitWith(ask: Ask, validity: string): MailboxVisit {
  return {
    validity,
    async heads(after, since, limit) {
      const uids = await ask((client) => client.search({ uid: `${after + 1}:*`, since }, { uid: true }));
      if (!uids) throw new IncomingMailError('The server does not search the mailbox.');
      // A range that begins behind the last e-mail still names that one.
      const later = uids.filter((uid) => uid > after).toSorted((one, other) => one - other);
      if (later.length === 0) return [];
      const wanted = { uid: true, internalDate: true, headers: true } as const;
      const found = await ask((client) => client.fetchAll(later.slice(0, limit), wanted, { uid: true }));
      const heads = await Promise.all(
        found.map(({ uid, internalDate, headers: bytes = Buffer.alloc(0) }) =>
          readHead({ uid, arrivedAt: dateOf(internalDate), bytes }),
        ),
      );
      return heads.toSorted((one, other) => one.uid - other.uid);
    },
    async whole(uid) {
      const wanted = { uid: true, internalDate: true, source: { maxLength: ENOUGH } };
      const found = await ask((client) => client.fetchOne(String(uid), wanted, { uid: true }));
      const { internalDate, source } = found || {};
      return source ? readMail({ uid, arrivedAt: dateOf(internalDate), bytes: source }) : null;
    },
  };
}

/** When it arrived; now, where the server says nothing of it that can be read: then the library gives the text as it came. */
function dateOf(date: Date | string | undefined): Date {
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : new Date();
}

/** What the server said to a command, else what went wrong. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (/wrong version number/.test(error.message)) return 'The server speaks no TLS at this port.';
  const { responseText } = error as { readonly responseText?: unknown };
  return typeof responseText === 'string' && responseText !== '' ? responseText : error.message;
}
