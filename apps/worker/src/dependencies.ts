import { createDb, databaseClock } from '@sleutel/db';
import { createIncoming, createTransport } from '@sleutel/mailer';
import type { JobQueue } from '@sleutel/queue';
import { createQueue } from '@sleutel/queue/bullmq';
import { requireSameSecret } from '@sleutel/services/consent';
import type { ServiceDeps } from '@sleutel/services/core';
import type { Logger } from 'pino';
import { keepTime } from './clock.ts';
import type { WorkerConfig } from './config.ts';

export interface Dependencies {
  readonly services: ServiceDeps;
  readonly queue: JobQueue;
  /** Lets go of queue, mail and database, in the order in which they need each other. */
  close(): Promise<void>;
}

/** Builds what the worker stands on. @throws when database or queue cannot be reached, or the secret is not the database's */
export async function createDependencies(config: WorkerConfig, log: Logger): Promise<Dependencies> {
  const { databaseUrl, redisUrl, publicUrl, appSecret, webhooksAllowPrivate } = config;
  const db = createDb(databaseUrl, {
    applicationName: 'sleutel-worker',
    onIdleError: (err) => log.warn({ err }, 'a connection to the database was lost'),
  });
  const clock = keepTime(await databaseClock(db.pool), log);
  await requireSameSecret(db, appSecret);
  const transport = createTransport(config.mail.transport);
  const incoming = config.mail.incoming && createIncoming(config.mail.incoming);
  const queue = await createQueue(redisUrl === undefined ? { databaseUrl } : { redisUrl }, log);
  return {
    services: {
      db,
      jobs: queue.producer,
      mail: { transport, from: config.mail.from, incoming },
      publicUrl,
      appSecret,
      webhooksAllowPrivate,
      now: clock.now,
      log,
    },
    queue,
    close: async () => {
      clock.stop();
      await Promise.all([queue.close(), transport.close()]);
      await db.close();
    },
  };
}
