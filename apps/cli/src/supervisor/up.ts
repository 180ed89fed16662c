import { resolve } from 'node:path';
import { startEmbedded } from '@sleutel/db/embedded';
import { CommandError } from '../command-error.ts';
import type { Config } from '../config.ts';
import { reachDatabase, reachQueue } from '../dependencies.ts';
import { keptAppSecret } from './app-secret.ts';
import { Cleanup } from './cleanup.ts';
import { lockFolder } from './folder-lock.ts';
import { requireFreePort } from './free-port.ts';
import { namingFullDisk } from './full-disk.ts';
import { greeting } from './greeting.ts';
import { keepDatabase } from './keep-database.ts';
import { untilReady } from './readiness.ts';
import { runService, type Service } from './service.ts';
import type { ServiceSpec } from './service-process.ts';
import { serviceSpec } from './services.ts';
import type { StartupContext, StartupStep } from './startup-step.ts';
import { stopSignal, unlessStopped } from './stop-signal.ts';
import { watchSources } from './watch-sources.ts';

export interface UpOptions {
  config: Config;
  /** The folder of the repository, where the built services are. */
  repository: string;
  dataDir: string;
  port: number;
  /** Services run from their sources and start anew when these change, for development. */
  fromSource: boolean;
  steps: StartupStep[];
  say: (line: string) => void;
}

/** Runs the engine until it is told to stop, and leaves nothing running. */
export async function up(options: UpOptions): Promise<void> {
  const signal = stopSignal();
  const cleanup = new Cleanup();
  const failure = new Failure();
  try {
    await start({ ...options, dataDir: resolve(options.dataDir) }, signal, cleanup, failure);
    const stopped = new Promise((stop) => signal.addEventListener('abort', stop, { once: true }));
    await Promise.race([stopped, failure.happens]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    if (signal.aborted) options.say('Stopping');
    await cleanup.run();
  }
}

/** What makes going on pointless, whenever it comes. */
class Failure {
  report: (error: Error) => void = () => undefined;
  readonly happens = new Promise<never>((_, reject) => {
    this.report = reject;
  });

  constructor() {
    // Nobody listens while the engine starts: the step that is at work then fails by itself.
    this.happens.catch(() => undefined);
  }
}

async function start(
  options: UpOptions,
  signal: AbortSignal,
  cleanup: Cleanup,
  failure: Failure,
): Promise<void> {
  await holdFolder(options.dataDir, cleanup);
  await requireFreePort(options.config.host, options.port);
  const context = await prepareContext(options, signal, cleanup, failure);
  const notes: string[] = [];
  const ownFolder = options.config.databaseUrl === undefined ? options.dataDir : undefined;
  for (const step of options.steps) {
    options.say(step.title);
    const work = namingFullDisk(step.run(context), ownFolder);
    notes.push(...(await unlessStopped(signal, work)));
  }
  await startServices(options, context, signal, cleanup);
  options.say(greeting([`Sleutel is ready: ${context.publicUrl}`, ...notes]));
  options.say('Ctrl-C stops it.');
}

async function holdFolder(dataDir: string, cleanup: Cleanup): Promise<void> {
  const lock = await lockFolder(dataDir, 'up');
  if (!lock.held) {
    const who = lock.holder.purpose === 'up' ? 'Sleutel already runs' : 'A command of Sleutel is at work';
    throw new CommandError(
      `${who} on ${dataDir} (process ${lock.holder.pid}); stop it or choose another folder with --data DIR.`,
    );
  }
  cleanup.add(lock.release);
}

async function prepareContext(
  { config, dataDir, port, say }: UpOptions,
  signal: AbortSignal,
  cleanup: Cleanup,
  failure: Failure,
): Promise<StartupContext> {
  if (config.databaseUrl !== undefined) await unlessStopped(signal, reachDatabase(config.databaseUrl));
  if (config.redisUrl !== undefined) await unlessStopped(signal, reachQueue(config.redisUrl));
  return {
    databaseUrl: config.databaseUrl ?? (await startDatabase(dataDir, say, cleanup, failure)),
    redisUrl: config.redisUrl,
    appSecret: config.appSecret ?? (await unlessStopped(signal, keptAppSecret(dataDir))),
    publicUrl: config.publicUrl ?? `http://localhost:${port}`,
    dataDir,
    say,
  };
}

// Seen through to its end even when told to stop meanwhile: only a server we know of can be stopped.
async function startDatabase(
  dataDir: string,
  say: UpOptions['say'],
  cleanup: Cleanup,
  failure: Failure,
): Promise<string> {
  const server = await startEmbedded({ dataDir, log: say });
  const kept = keepDatabase(server, { say, lost: failure.report });
  cleanup.add(kept.stop);
  return server.url;
}

async function startServices(
  options: UpOptions,
  context: StartupContext,
  signal: AbortSignal,
  cleanup: Cleanup,
): Promise<void> {
  const { repository, port, fromSource, say } = options;
  const env = environmentFor(context, options.config, port);
  const [apiSpec, workerSpec] = await Promise.all([
    serviceSpec('api', options, env),
    serviceSpec('worker', options, env),
  ]);
  signal.throwIfAborted();
  say('Starting API and worker');
  const services = [runService(apiSpec, say), runService(workerSpec, say)] as const;
  const each = (act: (service: Service) => Promise<void>) => Promise.all(services.map(act));
  cleanup.add(() => each((service) => service.stop()).then(() => undefined));
  await untilReady(port, services[0], signal, say);
  if (!fromSource) return;
  const watcher = watchSources(repository, () => void each((service) => service.restart()));
  cleanup.add(async () => watcher.close());
}

function environmentFor(context: StartupContext, config: Config, port: number): ServiceSpec['env'] {
  return {
    DATABASE_URL: context.databaseUrl,
    APP_SECRET: context.appSecret,
    PUBLIC_URL: context.publicUrl,
    PORT: String(port),
    HOST: config.host,
    LOG_LEVEL: config.logLevel,
  };
}
