import type { CreateEmailOptions, Resend } from 'resend';
import { formatMailbox, parseMailbox } from '../mailbox.ts';
import type { OutgoingMessage } from '../message.ts';
import type { MailTransport, TransportHealth } from '../transport.ts';
import { within } from '../within.ts';
import { errorOf } from './answer.ts';
import { Bodies } from './body.ts';
import { classify } from './classify.ts';
import { WatchedResend } from './client.ts';
import type { Exchange } from './exchange.ts';
import { receivedAnswer } from './received.ts';

export interface ResendSettings {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly timeoutMs: number;
}

/** Resend remembers a key for 24 hours; an hour less, so that the last attempt arrives well before it forgets. */
const KEY_WINDOW_MS = 23 * 3_600_000;

/** Sends through the Resend API: one message by itself, several as a batch of which the good ones are taken. */
export function resendTransport({ apiKey, baseUrl, timeoutMs }: ResendSettings): MailTransport {
  const open = () => new WatchedResend(apiKey, { baseUrl: baseUrl.replace(/\/+$/u, '') });
  const ask = (
    signal: AbortSignal,
    make: (resend: Resend, signal: AbortSignal) => Promise<unknown>,
    bodies?: Bodies,
  ) => within(timeoutMs, [signal], (ending) => open().watch((resend) => make(resend, ending), bodies));
  return {
    name: 'resend',
    idempotent: true,
    keyWindowMs: KEY_WINDOW_MS,
    maxBatch: 100,
    safeRate: { requests: 5, windowMs: 1_000 },
    async send({ key, messages }, { signal, now }) {
      const bodies = new Bodies();
      const emails = messages.map((message) => toEmail(message, bodies));
      const [only, ...others] = emails;
      const exchange = await ask(
        signal,
        (resend, ending) => {
          const options = { idempotencyKey: key, signal: ending };
          return only !== undefined && others.length === 0
            ? resend.emails.send(only, options)
            : resend.batch.send(emails, { ...options, batchValidation: 'permissive' });
        },
        bodies,
      );
      return classify(exchange, emails.length, now);
    },
    verify: async (signal) =>
      health(await ask(signal, (resend, ending) => resend.get('/domains', { signal: ending }))),
    received: async (id, signal) =>
      receivedAnswer(
        await ask(signal, (resend, ending) =>
          resend.get(`/emails/receiving/${encodeURIComponent(id)}`, { signal: ending }),
        ),
      ),
    close: async () => undefined,
  };
}

function toEmail(message: OutgoingMessage, bodies: Bodies): CreateEmailOptions {
  const { from, to, replyTo, subject, html, text, headers } = message;
  return {
    from: quoted(from),
    to: quoted(to),
    ...(replyTo === undefined ? {} : { replyTo: quoted(replyTo) }),
    subject,
    html: bodies.standInFor(html),
    text: bodies.standInFor(text),
    headers: { ...headers },
  };
}

function quoted(text: string): string {
  const mailbox = parseMailbox(text);
  return mailbox === null ? text : formatMailbox(mailbox);
}

/** A key that may only send is refused the list of domains, by name: it is a good key nevertheless. */
function health(exchange: Exchange): TransportHealth {
  if (exchange.kind !== 'answered')
    return { ok: false, detail: `Resend was not reached: ${exchange.detail}` };
  const { status } = exchange.answer;
  if (status === 200) return { ok: true, detail: 'Resend takes the API key.' };
  const { name, message } = errorOf(exchange.answer);
  if (name === 'restricted_api_key')
    return { ok: true, detail: 'Resend takes the API key, for sending only.' };
  return { ok: false, detail: `Resend answered ${status}: ${message}` };
}
