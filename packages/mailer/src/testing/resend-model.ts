import type { ServerResponse } from 'node:http';
import { type HttpProvider, type ReceivedRequest, startHttpProvider } from './http-provider.ts';
import { KeyMemory } from './key-memory.ts';
import { RequestGate } from './request-gate.ts';

/** How an answer can go wrong. Those in doubt may or may not have taken the e-mails. */
export const faults = ['drop', 'tooFast', 'error', 'badGateway', 'hang', 'garbage'] as const;
export type Fault = (typeof faults)[number];
/** The share of requests, 0 to 1, that each fault meets. */
export type FaultShares = Readonly<Partial<Record<Fault, number>>>;

export interface ResendModelOptions {
  readonly random: () => number;
  readonly shares?: FaultShares;
  /** How long a key is honoured, in milliseconds. */
  readonly keyWindowMs?: number;
  /** How long an answer takes, in milliseconds. */
  readonly latencyMs?: number;
  /** How many requests it takes in any window; what is more gets 429. Its answers say so. */
  readonly limit?: { readonly requests: number; readonly windowMs: number };
  readonly now?: () => number;
}

export interface ResendModel {
  readonly url: string;
  /** How often each e-mail was taken, by its Message-ID. */
  readonly taken: ReadonlyMap<string, number>;
  /** How often each address was written to. */
  readonly written: ReadonlyMap<string, number>;
  readonly counts: Readonly<Record<Count, number>>;
  /** From the next request on. */
  setShares(shares: FaultShares): void;
  stop(): Promise<void>;
}

type Count = Fault | 'requests' | 'repeated' | 'otherBytes' | 'overLimit';

interface Email {
  readonly to: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Resend's API for sending, as far as it matters for sending once: keys, refusals and every way not to answer. */
export async function startResendModel({
  random,
  shares: initial = {},
  keyWindowMs = 24 * 3_600_000,
  latencyMs = 0,
  limit,
  now = Date.now,
}: ResendModelOptions): Promise<ResendModel> {
  const keys = new KeyMemory(keyWindowMs);
  const taken = new Map<string, number>();
  const written = new Map<string, number>();
  const counts = zeros();
  let shares = initial;
  const gate = limit && new RequestGate(limit);

  function take({ headers, body }: ReceivedRequest): Answer {
    const key = String(headers['idempotency-key'] ?? '');
    const verdict = keys.look(key, body, now());
    if (verdict.kind === 'otherBytes') {
      counts.otherBytes += 1;
      return refusal(409, 'invalid_idempotent_request');
    }
    if (verdict.kind === 'again') {
      counts.repeated += 1;
      return { status: 200, body: verdict.answer };
    }
    const emails = emailsIn(body);
    for (const email of emails) {
      add(taken, email.headers['Message-ID'] ?? '');
      add(written, email.to);
    }
    const ids = emails.map(() => ({ id: crypto.randomUUID() }));
    const answer = JSON.stringify(body.startsWith('[') ? { data: ids } : ids[0]);
    keys.keep(key, body, answer, now());
    return { status: 200, body: answer };
  }

  function answer(request: ReceivedRequest, response: ServerResponse): void {
    counts.requests += 1;
    const passage = gate?.pass(now());
    if (passage && !passage.open) {
      counts.overLimit += 1;
      send(response, refusal(429, 'rate_limit_exceeded'), passage.headers);
      return;
    }
    const fault = draw(shares, random());
    const inDoubt = random() < 0.5;
    if (fault === null) {
      send(response, take(request), passage?.headers);
      return;
    }
    counts[fault] += 1;
    if (fault === 'drop' || fault === 'garbage' || (fault !== 'tooFast' && inDoubt)) take(request);
    misbehave(fault, response);
  }

  const provider: HttpProvider = await startHttpProvider({ remember: false });
  provider.behave((request, response) => {
    if (latencyMs === 0) answer(request, response);
    else setTimeout(answer, latencyMs, request, response);
  });
  return {
    url: provider.url,
    taken,
    written,
    counts,
    setShares: (next) => {
      shares = next;
    },
    stop: () => provider.stop(),
  };
}

function zeros(): Record<Count, number> {
  return {
    requests: 0,
    repeated: 0,
    otherBytes: 0,
    overLimit: 0,
    drop: 0,
    tooFast: 0,
    error: 0,
    badGateway: 0,
    hang: 0,
    garbage: 0,
  };
}

function draw(shares: FaultShares, chance: number): Fault | null {
  let left = chance;
  for (const fault of faults) {
    left -= shares[fault] ?? 0;
    if (left < 0) return fault;
  }
  return null;
}

function misbehave(fault: Fault, response: ServerResponse): void {
  switch (fault) {
    case 'drop':
      response.destroy();
      return;
    case 'hang':
      return;
    case 'tooFast':
      send(response, refusal(429, 'rate_limit_exceeded'), { 'retry-after': '1' });
      return;
    case 'error':
      send(response, refusal(500, 'internal_server_error'));
      return;
    case 'badGateway':
      send(response, { status: 502, body: '<html><h1>502 Bad Gateway</h1></html>' });
      return;
    case 'garbage':
      send(response, { status: 200, body: '{"data":[{"id":"' });
  }
}

function refusal(status: number, name: string): Answer {
  return { status, body: JSON.stringify({ statusCode: status, name, message: name }) };
}

function send(
  response: ServerResponse,
  { status, body }: Answer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}

/** What our own transport wrote. */
function emailsIn(body: string): Email[] {
  const parsed = JSON.parse(body) as Email | Email[];
  return Array.isArray(parsed) ? parsed : [parsed];
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
