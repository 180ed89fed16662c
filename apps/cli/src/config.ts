import { z } from 'zod';
import { CommandError } from './command-error.ts';

const LogLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
  error: 'must be one of fatal, error, warn, info, debug, trace, silent',
});

/** The environment of the engine; the README says what each variable means. */
const Environment = z
  .object({
    DATABASE_URL: urlOf(
      ['postgres', 'postgresql'],
      'postgresql://user:password@host:5432/database',
    ).optional(),
    REDIS_URL: urlOf(['redis', 'rediss'], 'redis://host:6379').optional(),
    MAIL_TRANSPORT: z
      .enum(['outbox', 'resend', 'smtp'], { error: 'must be outbox, resend or smtp' })
      .default('outbox'),
    RESEND_API_KEY: z.string().optional(),
    RESEND_BASE_URL: urlOf(['http', 'https'], 'https://api.resend.com').optional(),
    RESEND_WEBHOOK_SECRET: z.string().optional(),
    SMTP_URL: urlOf(['smtp', 'smtps'], 'smtp://user:password@host:587').optional(),
    MAIL_FROM: z
      .string()
      .includes('@', { error: 'must be an address such as "Sales <sales@your.company>"' })
      .optional(),
    PUBLIC_URL: urlOf(['http', 'https'], 'https://sleutel.your.company').optional(),
    PORT: z.coerce
      .number({ error: 'must be a port from 1 to 65535' })
      .int({ error: 'must be a port from 1 to 65535' })
      .min(1, { error: 'must be a port from 1 to 65535' })
      .max(65_535, { error: 'must be a port from 1 to 65535' })
      .default(4400),
    APP_SECRET: z.string().min(32, { error: 'must have 32 characters or more' }).optional(),
    LOG_LEVEL: LogLevel.default('info'),
  })
  .superRefine((env, context) => {
    const require = (name: keyof typeof env, why: string) => {
      if (env[name] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: `is required ${why}` });
    };
    if (env.DATABASE_URL !== undefined)
      require('APP_SECRET', 'with DATABASE_URL (32 random characters or more)');
    if (env.MAIL_TRANSPORT === 'resend') require('RESEND_API_KEY', 'with MAIL_TRANSPORT=resend');
    if (env.MAIL_TRANSPORT === 'smtp') require('SMTP_URL', 'with MAIL_TRANSPORT=smtp');
    if (env.MAIL_TRANSPORT !== 'outbox') require('MAIL_FROM', `with MAIL_TRANSPORT=${env.MAIL_TRANSPORT}`);
  });

export type Config = z.infer<typeof Environment>;

type Variables = Record<string, string | undefined>;

/** What is wrong with the environment, a line for each variable; empty when nothing is. */
export function configProblems(variables: Variables = process.env): string[] {
  return Environment.safeParse(withoutEmpty(variables)).error?.issues.map(describe) ?? [];
}

/** @throws CommandError (exit code 2) with one line naming the first variable that is wrong */
export function readConfig(variables: Variables = process.env): Config {
  const { data, error } = Environment.safeParse(withoutEmpty(variables));
  if (data !== undefined) return data;
  throw new CommandError(error.issues.slice(0, 1).map(describe).join(), 2, { cause: error });
}

/** The level alone, for commands that need nothing else of the environment; `info` when it is wrong. */
export function readLogLevel(variables: Variables = process.env): z.infer<typeof LogLevel> {
  return LogLevel.catch('info').parse(variables['LOG_LEVEL']);
}

/** The environment for a service: all of ours, what the config settled, and what is given. */
export function serviceEnvironment(given: Variables): Variables {
  return { ...process.env, NODE_ENV: 'production', ...given };
}

// A variable set to nothing, as compose files do, is one not set.
function withoutEmpty(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
}

function describe({ path, message }: { path: PropertyKey[]; message: string }): string {
  return `${path.join('.')} ${message}.`;
}

function urlOf(protocols: string[], example: string) {
  const fits = (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1));
  return z.string().refine(fits, { error: `must be a url such as ${example}` });
}
