import { expect, test } from 'vitest';
import { configProblem, readConfig } from './config.ts';

const secret = 'x'.repeat(32);

test('nothing set is a working embedded engine', () => {
  expect(readConfig({})).toMatchObject({
    port: 4400,
    logLevel: 'info',
    mail: { transport: { transport: 'outbox' } },
  });
  expect(readConfig({}).databaseUrl).toBeUndefined();
});

test('a variable set to nothing is one not set', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' }).port).toBe(4400);
});

test.each([
  [{ PORT: 'abc' }, 'PORT must be a port'],
  [{ PORT: '0' }, 'PORT must be a port, 1 to 65535'],
  [{ DATABASE_URL: 'mysql://x', APP_SECRET: secret }, 'DATABASE_URL must be'],
  [{ DATABASE_URL: 'postgresql://h/d' }, 'APP_SECRET is missing; DATABASE_URL needs it'],
  [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL must be'],
  [{ MAIL_TRANSPORT: 'resend', MAIL_FROM: 'a@b.example' }, 'RESEND_API_KEY is missing'],
])('%o stops the start with one line naming the variable', (variables, line) => {
  expect(configProblem(variables)).toContain(line);
  expect(configProblem(variables)).not.toContain('\n');
});

test('an external database with a secret is accepted', () => {
  expect(configProblem({ DATABASE_URL: 'postgresql://h/d', APP_SECRET: secret })).toBeUndefined();
});
