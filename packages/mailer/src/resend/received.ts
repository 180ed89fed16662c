import { z } from 'zod';
import type { ReceivedAnswer } from '../transport.ts';
import { errorOf } from './answer.ts';
import type { Exchange } from './exchange.ts';

const Body = z.object({
  headers: z.record(z.string(), z.string()).nullish(),
  text: z.string().nullish(),
  html: z.string().nullish(),
});

/** What an answer of `GET /emails/receiving/:id` says. */
export function receivedAnswer(exchange: Exchange): ReceivedAnswer {
  if (exchange.kind !== 'answered') return { kind: 'unavailable', detail: exchange.detail };
  const { answer } = exchange;
  if (answer.status === 404 || answer.status === 422)
    return { kind: 'gone', detail: errorOf(answer).message };
  const body = Body.safeParse(answer.status === 200 ? jsonOf(answer.body) : undefined);
  if (!body.success) return { kind: 'unavailable', detail: errorOf(answer).message };
  const headers = Object.entries(body.data.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const { text = null, html = null } = body.data;
  return { kind: 'received', mail: { headers: Object.fromEntries(headers), text, html } };
}

function jsonOf(body: string | null): unknown {
  try {
    return JSON.parse(body ?? '');
  } catch {
    return undefined;
  }
}
