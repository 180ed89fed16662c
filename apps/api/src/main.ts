import { setTimeout as delay } from 'node:timers/promises';
import { untilAskedToEnd } from '@sleutel/services/core';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { createLog } from './log.ts';
import { listen } from './server.ts';

/** Everything has to be down within 10 s; a connection that is only being made may keep its closing waiting longer. */
const PATIENCE_MS = 8_000;

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  // From the first moment on: a parent that goes while we are starting would not be missed later.
  const asked = untilAskedToEnd(config.supervised);
  const { app, close } = await createDependencies(config, log);
  const { port, drain } = await listen(createApp(app), config.host, config.port);
  log.info({ port, publicUrl: config.publicUrl }, 'listening');
  log.info({ reason: await asked }, 'ending');
  await Promise.race([drain().then(close), delay(PATIENCE_MS)]);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
