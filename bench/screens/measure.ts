import { processorSeconds } from '../house/processor-time.ts';
import { ask } from './load.ts';
import type { Question } from './questions.ts';

export interface Measured {
  readonly door: Parameters<typeof ask>[0];
  /** The processes whose processor time a question costs. */
  readonly pids: { readonly api: number; readonly database: number };
  readonly users: number;
  readonly requests: number;
}

/**
 * Turns of each question that are asked before the clock runs: a process that has run for a minute has compiled what it
 * does most. What is measured are turns that nobody has asked before.
 */
const warmUp = 100;

/** Asks every question by itself and prints what it took: by the clock, and of the processors for one request. */
export async function measureAll(questions: readonly Question[], measured: Measured): Promise<void> {
  console.log(`Each asked ${measured.requests} times, after ${warmUp} that do not count\n`);
  const cells = (texts: string[]) => texts.map((text) => text.padStart(11)).join('');
  console.log(`${'question'.padEnd(36)}${cells(['p50', 'p95', 'p99', 'api cpu', 'db cpu', 'both', 'kB'])}`);
  for (const question of questions) {
    const { latencies, api, database } = await measure(question, measured);
    const { p50, p95, p99, bytes } = latencies;
    const times = [p50, p95, p99].map((time) => `${time.toFixed(0)} ms`);
    const work = [api, database, api + database].map((time) => `${time.toFixed(1)} ms`);
    console.log(question.name.padEnd(36) + cells([...times, ...work, (bytes / 1000).toFixed(0)]));
  }
}

async function measure(question: Question, { door, pids, users, requests }: Measured) {
  await ask(door, question, users, { first: 0, count: warmUp });
  const spent = () => Promise.all([processorSeconds(pids.api), processorSeconds(pids.database)]);
  const [apiBefore, databaseBefore] = await spent();
  const latencies = await ask(door, question, users, { first: warmUp, count: requests });
  const [apiAfter, databaseAfter] = await spent();
  const each = (seconds: number) => (seconds / requests) * 1000;
  return { latencies, api: each(apiAfter - apiBefore), database: each(databaseAfter - databaseBefore) };
}
