import { mkdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceSpec } from './service-process.ts';

export interface ServicePlace {
  /** The folder of the repository. */
  repository: string;
  dataDir: string;
  /** From the sources, for development, instead of as built. */
  fromSource: boolean;
}

/**
 * A batch of e-mails is some hundred megabytes of short-lived text. With room for it (in MB) it is gone before the
 * collector comes by, where otherwise a fifth of the worker's time goes into carrying it along.
 */
const roomFor = { api: [], worker: ['--max-semi-space-size=64'] } as const;

const logLimitBytes = 20_000_000;

/** How to run one of the processes behind the engine; its log is kept in the data folder. */
export async function serviceSpec(
  name: 'api' | 'worker',
  { repository, dataDir, fromSource }: ServicePlace,
  env: ServiceSpec['env'],
): Promise<ServiceSpec> {
  const logs = join(dataDir, 'logs');
  const logFile = join(logs, `${name}.log`);
  await mkdir(logs, { recursive: true });
  await trim(logFile);
  const program = fromSource
    ? ['--import', 'tsx', join('src', 'main.ts')]
    : [...roomFor[name], '--enable-source-maps', join('dist', 'main.js')];
  return { name, args: program, cwd: join(repository, 'apps', name), env, logFile };
}

async function trim(logFile: string): Promise<void> {
  const file = await stat(logFile).catch(() => undefined);
  if (file !== undefined && file.size > logLimitBytes) await truncate(logFile);
}
