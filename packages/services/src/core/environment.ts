import { z } from 'zod';

/** A value of the environment is missing or wrong; the message is one line that names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** What a variable's error says: that it is missing, or what it is not. Never the value, which may be a secret. */
function must(be: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) =>
      input === undefined ? 'is missing' : `must be ${be}`,
  };
}

export const DatabaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  ...must('a PostgreSQL address, such as postgresql://user:password@localhost:5432/sleutel'),
});

export const RedisUrl = z.url({
  protocol: /^rediss?$/,
  ...must('a Redis address, such as redis://localhost:6379'),
});

/** Where people reach the installation: scheme, host and perhaps a port, nothing after it. */
export const PublicUrl = z
  .url({ protocol: /^https?$/, ...must('a web address, such as https://key.example.com'), abort: true })
  .refine((url) => /^[^/]+:\/\/[^/?#]+\/?$/.test(url), {
    error: 'must be a web address without a path',
  })
  .transform((url) => new URL(url).origin);

/** A TCP port; 0 takes any that is free. */
export const Port = z
  .string()
  .regex(/^\d{1,5}$/, must('a port, 0 to 65535'))
  .transform(Number)
  .refine((port) => port <= 65_535, must('a port, 0 to 65535'));

export const AppSecret = z.string(must('text')).min(32, must('at least 32 characters of random text'));

/** What whoever reads metrics shows: characters of a bearer token (RFC 6750, section 2.1). */
export const MetricsToken = z
  .string()
  .regex(/^[\w.~+/-]{16,}=*$/, must('at least 16 letters, digits or any of - . _ ~ + /'));

export const LogLevel = z.enum(
  ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
  must('one of silent, fatal, error, warn, info, debug, trace'),
);
export type LogLevel = z.infer<typeof LogLevel>;

/** `1` or `true` switches something on. */
export const Switch = z.string().transform((text) => text === '1' || text.toLowerCase() === 'true');

/**
 * Reads variables by a schema of their names. An empty variable counts as unset, as in most shells' scripts.
 * @throws ConfigError for the first that is missing or wrong.
 */
export function readEnvironment<S extends z.ZodType>(
  schema: S,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<S> {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = schema.safeParse(Object.fromEntries(set));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigError(`${issue?.path.join('.')} ${issue?.message}`);
}
