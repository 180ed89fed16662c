import {
  AppSecret,
  DatabaseUrl,
  LogLevel,
  MailEnvironment,
  type MailSettings,
  mailSettings,
  PublicUrl,
  RedisUrl,
  readEnvironment,
  Switch,
} from '@sleutel/services/core';

export interface WorkerConfig {
  readonly databaseUrl: string;
  /** Unset: the queue runs on PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Where recipients' links lead. */
  readonly publicUrl: string;
  readonly appSecret: string;
  readonly logLevel: LogLevel;
  readonly mail: MailSettings;
  /** Webhooks may lead to this machine and its network: for development. */
  readonly webhooksAllowPrivate: boolean;
  /** Whether a parent watches over this process, whose end is ours too. */
  readonly supervised: boolean;
}

const Environment = MailEnvironment.extend({
  DATABASE_URL: DatabaseUrl,
  REDIS_URL: RedisUrl.optional(),
  PUBLIC_URL: PublicUrl.default('http://localhost:4400'),
  APP_SECRET: AppSecret,
  LOG_LEVEL: LogLevel.default('info'),
  WEBHOOKS_ALLOW_PRIVATE: Switch.default(false),
  SLEUTEL_SUPERVISED: Switch.default(false),
}).transform(
  (environment, context): WorkerConfig => ({
    databaseUrl: environment.DATABASE_URL,
    redisUrl: environment.REDIS_URL,
    publicUrl: environment.PUBLIC_URL,
    appSecret: environment.APP_SECRET,
    logLevel: environment.LOG_LEVEL,
    mail: mailSettings(environment, context),
    webhooksAllowPrivate: environment.WEBHOOKS_ALLOW_PRIVATE,
    supervised: environment.SLEUTEL_SUPERVISED,
  }),
);

/** @throws ConfigError naming the first variable that is missing or wrong. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): WorkerConfig {
  return readEnvironment(Environment, environment);
}
