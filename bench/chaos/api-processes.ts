import { setTimeout as delay } from 'node:timers/promises';
import { appSecret, mailFrom, publicUrl } from '../house/context.ts';
import { type WorkerProgram, Workers } from './workers.ts';

/** Processes of the API on one database, as they stand behind a load balancer. */
export interface ApiProcesses {
  readonly urls: readonly string[];
  stop(): Promise<void>;
}

export interface ApiOptions {
  readonly databaseUrl: string;
  readonly program: WorkerProgram;
  readonly count: number;
  /** Of the first; the others follow. */
  readonly port: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** @throws when one is not ready within a minute */
export async function startApis(options: ApiOptions): Promise<ApiProcesses> {
  const { databaseUrl, program, count, port, environment = {} } = options;
  const processes = new Workers(program, {
    DATABASE_URL: databaseUrl,
    APP_SECRET: appSecret,
    PUBLIC_URL: publicUrl,
    MAIL_FROM: mailFrom,
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    ...environment,
  });
  const ports = Array.from({ length: count }, (_, index) => port + index);
  for (const each of ports) processes.start({ PORT: String(each) });
  const urls = ports.map((each) => `http://127.0.0.1:${each}`);
  try {
    await Promise.all(urls.map(untilReady));
  } catch (error) {
    await processes.killAll();
    throw error;
  }
  return { urls, stop: () => processes.killAll() };
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error(`${url} was not ready within a minute.`);
}
