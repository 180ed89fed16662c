import { expect, test } from 'vitest';
import { configProblems, readConfig } from './config.ts';

const secret = 'x'.repeat(32);

test('nothing set is a working embedded engine', () => {
  expect(readConfig({})).toEqual({ MAIL_TRANSPORT: 'outbox', PORT: 4400, LOG_LEVEL: 'info' });
});

test('a variable set to nothing is one not set', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' }).PORT).toBe(4400);
});

test.each([
  [{ PORT: 'abc' }, 'PORT must be a port'],
  [{ PORT: '70000' }, 'PORT must be a port'],
  [{ DATABASE_URL: 'mysql://x', APP_SECRET: secret }, 'DATABASE_URL must be a url such as postgresql://'],
  [{ DATABASE_URL: 'postgresql://h/d' }, 'APP_SECRET is required with DATABASE_URL'],
  [{ APP_SECRET: 'short' }, 'APP_SECRET must have 32 characters'],
  [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL must be a url such as redis://'],
  [{ MAIL_TRANSPORT: 'pigeon' }, 'MAIL_TRANSPORT must be outbox, resend or smtp'],
  [
    { MAIL_TRANSPORT: 'resend', MAIL_FROM: 'a@b.example' },
    'RESEND_API_KEY is required with MAIL_TRANSPORT=resend',
  ],
  [{ MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://h' }, 'MAIL_FROM is required with MAIL_TRANSPORT=smtp'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
])('%o stops the start with one line naming the variable', (variables, line) => {
  expect(() => readConfig(variables)).toThrow(line);
  expect(configProblems(variables)).toHaveLength(1);
});

test('a secret is never repeated in the line', () => {
  expect(configProblems({ APP_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
});
