import type { Question } from './questions.ts';

export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly bytes: number;
}

interface Door {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Turns {
  readonly first: number;
  readonly count: number;
}

/** `users` ask by turns without a pause, each as soon as it has its answer, until all turns were asked. */
export async function ask(
  door: Door,
  question: Question,
  users: number,
  { first, count }: Turns,
): Promise<Latencies> {
  let turn = first;
  let bytes = 0;
  const times: number[] = [];
  const user = async () => {
    while (turn < first + count) {
      const input = question.input(turn);
      turn += 1;
      const start = performance.now();
      bytes = await askOnce(door, question.procedure, input);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), bytes };
}

async function askOnce({ origin, headers }: Door, procedure: string, input: unknown): Promise<number> {
  const url = `${origin}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = await fetch(url, { headers });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}: ${body.slice(0, 300)}`);
  return body.length;
}
