import { fileURLToPath } from 'node:url';
import {
  AppSecret,
  DatabaseUrl,
  LogLevel,
  MailEnvironment,
  type MailSettings,
  MetricsToken,
  mailSettings,
  Port,
  ProviderEnvironment,
  type ProviderSettings,
  PublicUrl,
  providerSettings,
  RedisUrl,
  readEnvironment,
  Switch,
} from '@sleutel/services/core';
import { z } from 'zod';

export interface ApiConfig {
  readonly databaseUrl: string;
  /** Unset: the queue runs on PostgreSQL. */
  readonly redisUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly appSecret: string;
  readonly logLevel: LogLevel;
  readonly mail: MailSettings;
  /** Unset: everybody signs in with a password. */
  readonly provider: ProviderSettings | undefined;
  /** Webhooks may lead to this machine and its network: for development. */
  readonly webhooksAllowPrivate: boolean;
  /** What has to be shown to read metrics; unset: nothing. */
  readonly metricsToken: string | undefined;
  /** The built admin UI. */
  readonly adminDir: string;
  /** The description of the API. */
  readonly openApiFile: string;
  /** Whether a parent watches over this process, whose end is ours too. */
  readonly supervised: boolean;
}

const builtAdmin = fileURLToPath(new URL('../../admin/dist', import.meta.url));

const openApiFile = fileURLToPath(new URL('../../../docs/openapi.json', import.meta.url));

const Environment = MailEnvironment.extend(ProviderEnvironment.shape)
  .extend({
    DATABASE_URL: DatabaseUrl,
    REDIS_URL: RedisUrl.optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: Port.default(4400),
    PUBLIC_URL: PublicUrl.optional(),
    APP_SECRET: AppSecret,
    LOG_LEVEL: LogLevel.default('info'),
    METRICS_TOKEN: MetricsToken.optional(),
    ADMIN_DIR: z.string().default(builtAdmin),
    WEBHOOKS_ALLOW_PRIVATE: Switch.default(false),
    SLEUTEL_SUPERVISED: Switch.default(false),
  })
  .transform(
    (environment, context): ApiConfig => ({
      databaseUrl: environment.DATABASE_URL,
      redisUrl: environment.REDIS_URL,
      host: environment.HOST,
      port: environment.PORT,
      publicUrl: environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`,
      appSecret: environment.APP_SECRET,
      logLevel: environment.LOG_LEVEL,
      mail: mailSettings(environment, context),
      provider: providerSettings(environment, context),
      webhooksAllowPrivate: environment.WEBHOOKS_ALLOW_PRIVATE,
      metricsToken: environment.METRICS_TOKEN,
      adminDir: environment.ADMIN_DIR,
      openApiFile,
      supervised: environment.SLEUTEL_SUPERVISED,
    }),
  );

/** @throws ConfigError naming the first variable that is missing or wrong. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ApiConfig {
  return readEnvironment(Environment, environment);
}
