import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const least = { DATABASE_URL: 'postgresql://localhost/sleutel', APP_SECRET: 'x'.repeat(32) };

test('database and secret suffice: the outbox, and the queue on PostgreSQL', () => {
  expect(readConfig(least)).toMatchObject({
    redisUrl: undefined,
    mail: { transport: { transport: 'outbox' } },
    webhooksAllowPrivate: false,
    supervised: false,
  });
});

test('what is missing or wrong is named', () => {
  expect(() => readConfig({ ...least, APP_SECRET: 'short' })).toThrow(/^APP_SECRET must be/);
  expect(() => readConfig({ APP_SECRET: least.APP_SECRET })).toThrow(/^DATABASE_URL is missing/);
  expect(() => readConfig({ ...least, MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'a@b.example' })).toThrow(
    /^SMTP_URL is missing/,
  );
});

test('webhooks reach this machine only where that is said', () => {
  expect(readConfig({ ...least, WEBHOOKS_ALLOW_PRIVATE: 'true' }).webhooksAllowPrivate).toBe(true);
  expect(readConfig({ ...least, WEBHOOKS_ALLOW_PRIVATE: 'no' }).webhooksAllowPrivate).toBe(false);
});
