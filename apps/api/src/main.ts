import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { untilAskedToEnd } from './end.ts';
import { createLog } from './log.ts';
import { listen } from './server.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  const { app, close } = await createDependencies(config, log);
  const { port, drain } = await listen(createApp(app), config.host, config.port);
  log.info({ port, publicUrl: config.publicUrl }, 'listening');
  log.info({ reason: await untilAskedToEnd(config.supervised) }, 'ending');
  await drain();
  await close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
