import { once } from 'node:events';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MessageOutcome } from '../outcome.ts';
import { classifyFailure, type Phase, type SmtpFailure, transient } from './classify.ts';
import type { Composed } from './compose.ts';
import type { Pass, SmtpServer } from './server.ts';

/** One connection to the server, greeted and let in. */
export interface Session {
  /** While the server is asked whether it would take the message, `mayLeave` may still be worked out. */
  deliver(message: Composed, mayLeave: Promise<boolean>, signal: AbortSignal): Promise<MessageOutcome>;
  /** Forgets a message that was refused. Whether another one may then go over this session. */
  reset(): Promise<boolean>;
  isUsable(): boolean;
  /** Says goodbye, and hangs up when the server does not answer to it. */
  close(): void;
}

/** @throws SmtpFailure when the server is not reached or does not let us in */
export async function openSession(server: SmtpServer, signal: AbortSignal): Promise<Session> {
  const connection = new SMTPConnection(server.options);
  // An error also reaches whoever waits for an answer; without a listener it would end the process.
  connection.on('error', () => undefined);
  const abort = () => connection.close();
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    await connected(connection);
    const pass = server.pass();
    if (pass !== null) await letIn(connection, pass);
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
  return {
    deliver: (message, mayLeave, ending) => deliver(connection, message, mayLeave, ending),
    reset: () => reset(connection),
    isUsable: () => !connection.destroyed,
    close: () => hangUp(connection),
  };
}

async function letIn(connection: SMTPConnection, { auth, refused }: Pass): Promise<void> {
  try {
    await call<unknown>((done) => connection.login({ ...auth }, done));
  } catch (error) {
    refused();
    throw error;
  }
}

async function reset(connection: SMTPConnection): Promise<boolean> {
  if (connection.destroyed) return false;
  try {
    await call<unknown>((done) => connection.reset(done));
    return true;
  } catch {
    connection.close();
    return false;
  }
}

function hangUp(connection: SMTPConnection): void {
  if (connection.destroyed) return;
  connection.quit();
  setTimeout(() => connection.close(), 1_000).unref();
}

/** A closed connection says `end` only, an unreachable server `error`, a dropped greeting tells the callback. */
async function connected(connection: SMTPConnection): Promise<void> {
  const settled = new AbortController();
  const ended = once(connection, 'end', { signal: settled.signal }).then(() => {
    throw new Error('The connection was closed.');
  });
  try {
    await Promise.race([call<unknown>((done) => connection.connect(done)), ended]);
  } finally {
    ended.catch(() => undefined);
    settled.abort();
  }
}

async function deliver(
  connection: SMTPConnection,
  { envelope, bytes, messageId }: Composed,
  mayLeave: Promise<boolean>,
  signal: AbortSignal,
): Promise<MessageOutcome> {
  if (signal.aborted) return abortedIn('before-data', signal);
  const body = heldBack(bytes, mayLeave);
  const aborted = abortion(signal);
  try {
    const sent = call<unknown>((done) => connection.send({ ...envelope }, body.stream, done));
    if ((await Promise.race([sent, aborted.promise])) === 'aborted') {
      sent.catch(() => undefined);
      connection.close();
      return abortedIn(body.phase(), signal);
    }
    return { kind: 'accepted', providerId: messageId };
  } catch (error) {
    if (!(error instanceof HeldBack)) return classifyFailure(failureOf(error), body.phase(), envelope.to);
    // The server waits for a message by now, and takes whatever comes for it.
    connection.close();
    return transient('aborted', error.message, 'message');
  } finally {
    aborted.forget();
  }
}

/** A message may not leave after all. */
class HeldBack extends Error {
  override readonly name = 'HeldBack';
}

/** The bytes, once they may leave, and how far they have come. */
function heldBack(bytes: Buffer, mayLeave: Promise<boolean>) {
  let phase: Phase = 'before-data';
  async function* inTime() {
    if (!(await mayLeave)) throw new HeldBack('The attempt was somebody else’s before the message left.');
    phase = 'data';
    yield bytes;
  }
  return { stream: Readable.from(inTime()), phase: () => phase };
}

function abortedIn(phase: Phase, signal: AbortSignal): MessageOutcome {
  const [reason, detail] = isTimeout(signal)
    ? (['noAnswer', 'The server took too long.'] as const)
    : (['aborted', 'The attempt was ended.'] as const);
  return phase === 'data'
    ? { kind: 'unknown', reason, detail, retryAfterMs: null }
    : transient(reason, detail, 'message');
}

/** Whether a signal aborted because of its time, and not because somebody ended the attempt. */
export function isTimeout({ reason }: AbortSignal): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

/** The one shape of what nodemailer throws: an Error with the reply's code and the command beside it. */
export function failureOf(error: unknown): SmtpFailure {
  return error instanceof Error ? (error as Error & SmtpFailure) : { message: String(error) };
}

function abortion(signal: AbortSignal) {
  let listener: () => void = () => undefined;
  const promise = new Promise<'aborted'>((resolve) => {
    listener = () => resolve('aborted');
    signal.addEventListener('abort', listener);
  });
  return { promise, forget: () => signal.removeEventListener('abort', listener) };
}

function call<T>(run: (done: (error?: Error | null, result?: T) => void) => void): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    run((error, result) => (error ? reject(error) : resolve(result)));
  });
}
