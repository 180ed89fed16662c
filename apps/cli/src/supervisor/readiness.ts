import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandError } from '../command-error.ts';
import type { Service } from './service.ts';
import type { ServiceSpec } from './service-process.ts';

const limitMs = 90_000;
const patienceMs = 5_000;

/** Waits until the API says that it, its database and its queue are ready. */
export async function untilReady(
  port: number,
  service: Service,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const startedAt = Date.now();
  let told = false;
  while (!(await answersReady(port))) {
    signal.throwIfAborted();
    const waitedMs = Date.now() - startedAt;
    if (!service.isRunning() || waitedMs > limitMs) throw await notReady(service.spec);
    if (!told && waitedMs > patienceMs)
      say(`Still waiting for the ${service.spec.name}; its log: ${service.spec.logFile}`);
    told ||= waitedMs > patienceMs;
    await delay(100);
  }
}

async function answersReady(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

async function notReady({ name, logFile }: ServiceSpec): Promise<CommandError> {
  const log = await readFile(logFile, 'utf8').catch(() => '');
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const last = lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? 'it wrote nothing';
  return new CommandError(`The ${name} did not start: ${last.trim().slice(0, 300)} (log: ${logFile})`);
}
