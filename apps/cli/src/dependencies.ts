import { createDb } from '@sleutel/db';
import { migrationNames, migrationsFolder } from '@sleutel/db/migrate';
import { createIncoming, createTransport } from '@sleutel/mailer';
import { type JobProducer, type JobQueue, QueueUnreachable } from '@sleutel/queue';
import { createQueue, type QueueLocation } from '@sleutel/queue/bullmq';
import { requireSameSecret } from '@sleutel/services/consent';
import { type Log, type ServiceContext, systemActor } from '@sleutel/services/core';
import { checkDatabase } from '@sleutel/services/health';
import { pino } from 'pino';
import { CommandError } from './command-error.ts';
import type { Config } from './config.ts';
import { namingLostDatabase } from './lost-database.ts';
import { namingFullDisk } from './supervisor/full-disk.ts';
import { openDatabase } from './supervisor/open-database.ts';

export interface EnginePlace {
  readonly config: Config;
  readonly dataDir: string;
  /** Tells the person at the terminal what takes its time; goes to stderr. */
  readonly say: (line: string) => void;
}

/** Does one piece of work with the verbs of the house, as whoever sits at this machine, and closes everything. */
export async function withEngine<T>(
  { config, dataDir, say }: EnginePlace,
  work: (ctx: ServiceContext) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl !== undefined) {
    await reachDatabase(config.databaseUrl);
    await requireFit(config.databaseUrl);
  }
  const { url, appSecret, close } = await openDatabase(config, dataDir, say);
  try {
    const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
    const done = withServices(config, { databaseUrl: url, appSecret, publicUrl }, work);
    const ownFolder = config.databaseUrl === undefined ? dataDir : undefined;
    return await namingLostDatabase(namingFullDisk(done, ownFolder));
  } finally {
    await close();
  }
}

interface Settled {
  readonly databaseUrl: string;
  readonly appSecret: string;
  readonly publicUrl: string;
}

/** The same on a database that runs already. */
export async function withServices<T>(
  config: Config,
  { databaseUrl, appSecret, publicUrl }: Settled,
  work: (ctx: ServiceContext) => Promise<T>,
): Promise<T> {
  const log = pino({ name: 'cli', level: config.logLevel }, pino.destination(2));
  const db = createDb(databaseUrl, { applicationName: 'sleutel-cli' });
  const queue = queueOnDemand(config.redisUrl ? { redisUrl: config.redisUrl } : { databaseUrl }, log);
  const transport = createTransport(config.mail.transport);
  try {
    await requireSameSecret(db, appSecret);
    return await work({
      db,
      jobs: queue.producer,
      mail: { transport, from: config.mail.from },
      publicUrl,
      appSecret,
      now: () => new Date(),
      log,
      actor: systemActor('cli'),
    });
  } finally {
    await Promise.all([queue.close(), transport.close()]);
    await db.close();
  }
}

/** The parts of the engine, connected one by one, for whoever examines them. */
export async function withParts<T>(
  config: Config,
  databaseUrl: string,
  work: (parts: EngineParts) => Promise<T>,
): Promise<T> {
  const db = createDb(databaseUrl, { maxConnections: 2, applicationName: 'sleutel-doctor' });
  const transport = createTransport(config.mail.transport);
  const log = pino({ name: 'doctor', level: 'silent' });
  const { redisUrl } = config;
  try {
    return await work({
      db,
      transport,
      incoming: config.mail.incoming && createIncoming(config.mail.incoming),
      queueName: redisUrl === undefined ? 'BullMQ on PostgreSQL' : 'BullMQ on Redis',
      openQueue: () => createQueue(redisUrl === undefined ? { databaseUrl } : { redisUrl }, log),
    });
  } finally {
    await transport.close();
    await db.close();
  }
}

export interface EngineParts {
  readonly db: ServiceContext['db'];
  readonly transport: ServiceContext['mail']['transport'];
  readonly incoming: ServiceContext['mail']['incoming'];
  readonly queueName: string;
  readonly openQueue: () => Promise<JobQueue>;
}

/** Most commands hand no job to the queue, so that it is connected to by the first that does. */
function queueOnDemand(location: QueueLocation, log: Log) {
  let opened: Promise<JobQueue> | undefined;
  const producer = async (): Promise<JobProducer> => {
    opened ??= createQueue(location, log);
    return (await opened).producer;
  };
  const onDemand: JobProducer = {
    enqueue: async (name, payload) => (await producer()).enqueue(name, payload),
    enqueueMany: async (name, payloads) => (await producer()).enqueueMany(name, payloads),
  };
  return { producer: onDemand, close: async () => (await opened)?.close() };
}

/** Makes sure that the configured server answers. Throws CommandError in one line that names the variable. */
export async function reachDatabase(url: string): Promise<void> {
  const db = createDb(url, { maxConnections: 1 });
  try {
    await db.pool.query('SELECT 1');
  } catch (error) {
    const words = error instanceof Error ? error.message || error.name : String(error);
    throw new CommandError(`The database of DATABASE_URL cannot be used: ${wordsOf(error, words)}`, 1, {
      cause: error,
    });
  } finally {
    await db.close();
  }
}

/** Makes sure that commands of this version can work on the configured database. */
async function requireFit(url: string): Promise<void> {
  const db = createDb(url, { maxConnections: 1 });
  try {
    const findings = await checkDatabase(db, await migrationNames(migrationsFolder()));
    const broken = findings.find(({ state }) => state === 'broken');
    if (broken)
      throw new CommandError(`The ${broken.check} of DATABASE_URL: ${broken.detail}. ${broken.mend}`);
  } finally {
    await db.close();
  }
}

/** Makes sure that the configured Redis answers, in the same way. */
export async function reachQueue(redisUrl: string): Promise<void> {
  try {
    const queue = await createQueue({ redisUrl }, pino({ level: 'silent' }));
    await queue.close();
  } catch (error) {
    if (error instanceof QueueUnreachable) throw new CommandError(error.message, 1, { cause: error });
    throw error;
  }
}

function wordsOf(error: unknown, words: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED') return `no server answers there (${words || code})`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `its host is not known (${words})`;
  return words;
}
