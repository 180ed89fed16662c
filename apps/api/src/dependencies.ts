import { createDb } from '@sleutel/db';
import { createIncoming, createTransport } from '@sleutel/mailer';
import { createQueue } from '@sleutel/queue/bullmq';
import { requireSameSecret } from '@sleutel/services/consent';
import { countBacklog, pingDatabase, type ServiceDeps } from '@sleutel/services/core';
import { createAuth } from '@sleutel/services/user';
import type { Logger } from 'pino';
import type { AppDeps } from './app.ts';
import type { ApiConfig } from './config.ts';
import { createMetrics } from './http/metrics.ts';
import { createSignInLimits } from './http/sign-in-limit.ts';

export interface Dependencies {
  readonly app: AppDeps;
  /** Lets go of database, queue and mail, in the order in which they need each other. */
  close(): Promise<void>;
}

/** Builds what the app stands on. @throws when database or queue cannot be reached, or the secret is not the database's */
export async function createDependencies(config: ApiConfig, log: Logger): Promise<Dependencies> {
  const { databaseUrl, redisUrl, publicUrl, appSecret, webhooksAllowPrivate } = config;
  const db = createDb(databaseUrl, {
    applicationName: 'sleutel-api',
    onIdleError: (err) => log.warn({ err }, 'a connection to the database was lost'),
  });
  await requireSameSecret(db, appSecret);
  const transport = createTransport(config.mail.transport);
  const incoming = config.mail.incoming && createIncoming(config.mail.incoming);
  const queue = await createQueue(redisUrl === undefined ? { databaseUrl } : { redisUrl }, log);
  const now = () => new Date();
  const services: ServiceDeps = {
    db,
    jobs: queue.producer,
    mail: {
      transport,
      from: config.mail.from,
      incoming,
      takesEvents: config.mail.resendWebhookSecret !== undefined,
    },
    publicUrl,
    appSecret,
    webhooksAllowPrivate,
    now,
    log,
  };
  return {
    app: {
      services,
      log,
      auth: createAuth({ db, publicUrl, appSecret, provider: config.provider, now, log }),
      metrics: createMetrics(() => countBacklog(db, now())),
      metricsToken: config.metricsToken,
      readiness: {
        database: () => pingDatabase(db),
        queue: async () => (await queue.ready()).ok,
      },
      signInLimits: createSignInLimits(services),
      resendWebhookSecret: config.mail.resendWebhookSecret,
      adminDir: config.adminDir,
      openApiFile: config.openApiFile,
    },
    close: async () => {
      await Promise.all([queue.close(), transport.close()]);
      await db.close();
    },
  };
}
