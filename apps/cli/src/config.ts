import {
  AppSecret,
  ConfigError,
  DatabaseUrl,
  LogLevel,
  MailEnvironment,
  type MailSettings,
  mailSettings,
  Port,
  ProviderEnvironment,
  type ProviderSettings,
  PublicUrl,
  providerSettings,
  RedisUrl,
  readEnvironment,
} from '@sleutel/services/core';
import { z } from 'zod';

export interface Config {
  /** Unset: the embedded server of the data folder. */
  readonly databaseUrl: string | undefined;
  /** Unset: the queue runs on PostgreSQL. */
  readonly redisUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Unset: the address on this machine. */
  readonly publicUrl: string | undefined;
  /** Unset, with the embedded server alone: made and kept in the data folder. */
  readonly appSecret: string | undefined;
  readonly logLevel: LogLevel;
  readonly mail: MailSettings;
  /** Unset: everybody signs in with a password. */
  readonly provider: ProviderSettings | undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;

const Environment = MailEnvironment.extend(ProviderEnvironment.shape)
  .extend({
    DATABASE_URL: DatabaseUrl.optional(),
    REDIS_URL: RedisUrl.optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: Port.refine((port) => port > 0, 'must be a port, 1 to 65535').default(4400),
    PUBLIC_URL: PublicUrl.optional(),
    APP_SECRET: AppSecret.optional(),
    LOG_LEVEL: LogLevel.default('info'),
  })
  .transform((environment, context): Config => {
    if (environment.DATABASE_URL !== undefined && environment.APP_SECRET === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['APP_SECRET'],
        message: 'is missing; DATABASE_URL needs it',
      });
    }
    return {
      databaseUrl: environment.DATABASE_URL,
      redisUrl: environment.REDIS_URL,
      host: environment.HOST,
      port: environment.PORT,
      publicUrl: environment.PUBLIC_URL,
      appSecret: environment.APP_SECRET,
      logLevel: environment.LOG_LEVEL,
      mail: mailSettings(environment, context),
      provider: providerSettings(environment, context),
    };
  });

/** @throws ConfigError naming the first variable that is missing or wrong. */
export function readConfig(environment: Variables = process.env): Config {
  return readEnvironment(Environment, environment);
}

/** What readConfig would refuse, in one line; undefined when nothing is wrong. */
export function configProblem(environment: Variables = process.env): string | undefined {
  try {
    readConfig(environment);
    return undefined;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

/** Whether errors are shown with all they know, for whoever looks for their cause. */
export function isDebugging(environment: Variables = process.env): boolean {
  return environment['LOG_LEVEL'] === 'debug' || environment['LOG_LEVEL'] === 'trace';
}
