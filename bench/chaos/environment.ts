import { appSecret, mailFrom, publicUrl } from '../house/context.ts';
import type { QueuePlace } from './queue-place.ts';

/** What a worker is told that sends through a model of the provider. */
export function environmentOf(
  databaseUrl: string,
  queue: Pick<QueuePlace, 'environment'>,
  providerUrl: string,
): Record<string, string> {
  return {
    ...queue.environment,
    DATABASE_URL: databaseUrl,
    APP_SECRET: appSecret,
    PUBLIC_URL: publicUrl,
    MAIL_FROM: mailFrom,
    MAIL_TRANSPORT: 'resend',
    RESEND_API_KEY: 're_chaos',
    RESEND_BASE_URL: providerUrl,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  };
}
