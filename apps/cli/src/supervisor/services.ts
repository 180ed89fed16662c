import { mkdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceSpec } from './service.ts';

const names = ['api', 'worker'] as const;
const logLimitBytes = 20_000_000;

/** The processes behind the engine, as built. */
export async function serviceSpecs(
  repository: string,
  dataDir: string,
  env: ServiceSpec['env'],
): Promise<Record<(typeof names)[number], ServiceSpec>> {
  const logs = join(dataDir, 'logs');
  await mkdir(logs, { recursive: true });
  const spec = async (name: string) => {
    const logFile = join(logs, `${name}.log`);
    await trim(logFile);
    const cwd = join(repository, 'apps', name);
    return { name, args: ['--enable-source-maps', join('dist', 'main.js')], cwd, env, logFile };
  };
  return { api: await spec('api'), worker: await spec('worker') };
}

async function trim(logFile: string): Promise<void> {
  const file = await stat(logFile).catch(() => undefined);
  if (file !== undefined && file.size > logLimitBytes) await truncate(logFile);
}
