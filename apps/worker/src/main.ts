import { untilAskedToEnd } from '@sleutel/services/core';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { createLog } from './log.ts';
import { startEngine } from './worker.ts';

/** Jobs are short; what has not ended by then is left to the next worker, which finds it by its lease. */
const GRACE_MS = 8_000;

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const asked = untilAskedToEnd(config.supervised);
  const { services, queue, close } = await createDependencies(config, log);
  const engine = await startEngine(services, queue);
  log.info(
    { transport: services.mail.transport.name, queue: config.redisUrl ? 'redis' : 'postgres' },
    'working',
  );
  log.info({ reason: await asked }, 'ending');
  await engine.drain(GRACE_MS);
  await close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
