import { ConfigError } from '@sleutel/services/core';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const enough = {
  DATABASE_URL: 'postgresql://sleutel@localhost:5432/sleutel',
  APP_SECRET: 'a secret of at least thirty-two characters',
};

test('a database and a secret are enough', () => {
  expect(readConfig(enough)).toMatchObject({
    host: '127.0.0.1',
    port: 4400,
    publicUrl: 'http://localhost:4400',
    redisUrl: undefined,
    logLevel: 'info',
    mail: { transport: { transport: 'outbox' } },
    webhooksAllowPrivate: false,
    supervised: false,
  });
});

test('the public address follows the port unless it is given, and has no slash at its end', () => {
  expect(readConfig({ ...enough, PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(readConfig({ ...enough, PUBLIC_URL: 'https://key.example/' }).publicUrl).toBe('https://key.example');
});

test('an empty variable is an unset one', () => {
  expect(readConfig({ ...enough, PORT: '', REDIS_URL: ' ' })).toMatchObject({
    port: 4400,
    redisUrl: undefined,
  });
});

test('a token for metrics is long enough and fits into a header', () => {
  expect(readConfig(enough).metricsToken).toBeUndefined();
  expect(readConfig({ ...enough, METRICS_TOKEN: 'a-token-of-sixteen' }).metricsToken).toBe(
    'a-token-of-sixteen',
  );
  for (const METRICS_TOKEN of ['too-short', 'with blanks in its middle']) {
    expect(() => readConfig({ ...enough, METRICS_TOKEN })).toThrow(/METRICS_TOKEN/);
  }
});

test('each transport brings what it needs', () => {
  const sender = { MAIL_FROM: 'Key <key@example.com>' };
  expect(
    readConfig({ ...enough, ...sender, MAIL_TRANSPORT: 'smtp', SMTP_URL: 'smtp://localhost:25' }).mail,
  ).toMatchObject({
    from: sender.MAIL_FROM,
    transport: { transport: 'smtp', url: 'smtp://localhost:25' },
  });
  expect(
    readConfig({ ...enough, ...sender, MAIL_TRANSPORT: 'resend', RESEND_API_KEY: 're_1' }).mail,
  ).toMatchObject({
    from: sender.MAIL_FROM,
    transport: { transport: 'resend', apiKey: 're_1' },
  });
});

const oauth = {
  MAIL_OAUTH_TOKEN_URL: 'https://login.example.com/token',
  MAIL_OAUTH_CLIENT_ID: 'sleutel',
  MAIL_OAUTH_CLIENT_SECRET: 'secret',
};

test('tokens let in whoever has no password in the address of a mail server', () => {
  const servers = {
    MAIL_FROM: 'Key <key@example.com>',
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: 'smtp://key%40example.com@smtp.example.com',
    IMAP_URL: 'imaps://key%40example.com:password@imap.example.com',
    MAIL_OAUTH_SCOPE: 'mail',
  };
  const { transport, incoming } = readConfig({ ...enough, ...servers, ...oauth }).mail;
  expect(transport).toEqual({
    transport: 'smtp',
    url: servers.SMTP_URL,
    oauth: {
      tokenUrl: 'https://login.example.com/token',
      clientId: 'sleutel',
      clientSecret: 'secret',
      scope: 'mail',
    },
  });
  expect(incoming).toEqual({ url: servers.IMAP_URL });
});

test('an identity provider is one with all it takes, named after its host where nothing else is said', () => {
  const provider = {
    OIDC_ISSUER: 'https://login.contoso.example/tenant/',
    OIDC_CLIENT_ID: 'sleutel',
    OIDC_CLIENT_SECRET: 'secret',
  };
  expect(readConfig(enough).provider).toBeUndefined();
  expect(readConfig({ ...enough, ...provider }).provider).toEqual({
    issuer: 'https://login.contoso.example/tenant',
    clientId: 'sleutel',
    clientSecret: 'secret',
    name: 'login.contoso.example',
  });
  expect(readConfig({ ...enough, ...provider, OIDC_NAME: 'Contoso' }).provider?.name).toBe('Contoso');
  const here = { ...provider, OIDC_ISSUER: 'http://localhost:9000' };
  expect(readConfig({ ...enough, ...here }).provider?.issuer).toBe('http://localhost:9000');
});

test.each([
  [{ DATABASE_URL: undefined }, 'DATABASE_URL is missing'],
  [{ DATABASE_URL: 'mysql://x/y' }, /^DATABASE_URL must be a PostgreSQL address/],
  [{ REDIS_URL: 'localhost' }, /^REDIS_URL must be a Redis address/],
  [{ PORT: '70000' }, 'PORT must be a port, 0 to 65535'],
  [{ PORT: 'http' }, 'PORT must be a port, 0 to 65535'],
  [{ APP_SECRET: undefined }, 'APP_SECRET is missing'],
  [{ APP_SECRET: 'short' }, 'APP_SECRET must be at least 32 characters of random text'],
  [{ PUBLIC_URL: 'key.example' }, /^PUBLIC_URL must be a web address/],
  [{ PUBLIC_URL: 'https://key.example/app' }, 'PUBLIC_URL must be a web address without a path'],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
  [{ MAIL_TRANSPORT: 'pigeon' }, 'MAIL_TRANSPORT must be one of outbox, resend, smtp'],
  [{ MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'a@b.example' }, 'SMTP_URL is missing; MAIL_TRANSPORT=smtp needs it'],
  [{ MAIL_FROM: 'garbage' }, /^MAIL_FROM must be an e-mail address/],
  [{ IMAP_URL: 'smtp://a:b@mail.example' }, /^IMAP_URL must be imap\[s\]:/],
  [{ IMAP_URL: 'imaps://mail.example' }, /^IMAP_URL names no user/],
  [{ MAIL_OAUTH_TOKEN_URL: 'http://login.example.com' }, /^MAIL_OAUTH_TOKEN_URL must be the https address/],
  [{ MAIL_OAUTH_SCOPE: 'mail' }, 'MAIL_OAUTH_TOKEN_URL is missing; MAIL_OAUTH_SCOPE needs it'],
  [oauth, 'MAIL_OAUTH_TOKEN_URL is for a user without a password in SMTP_URL or IMAP_URL, and there is none'],
  [{ RESEND_WEBHOOK_SECRET: 'foo' }, /^RESEND_WEBHOOK_SECRET must be the signing secret/],
  [{ OIDC_ISSUER: 'contoso' }, /^OIDC_ISSUER must be the https address of the identity provider/],
  [{ OIDC_ISSUER: 'http://contoso.example' }, /^OIDC_ISSUER must be the https address/],
  [{ OIDC_ISSUER: 'https://contoso.example?a=b' }, /^OIDC_ISSUER must be the https address/],
  [{ OIDC_ISSUER: 'https://contoso.example' }, 'OIDC_CLIENT_ID is missing; OIDC_ISSUER needs it'],
  [
    { OIDC_ISSUER: 'https://contoso.example', OIDC_CLIENT_ID: 'sleutel' },
    'OIDC_CLIENT_SECRET is missing; OIDC_ISSUER needs it',
  ],
  [{ OIDC_NAME: 'Contoso' }, 'OIDC_ISSUER is missing; OIDC_NAME needs it'],
  [{ MAIL_TRANSPORT: 'resend' }, 'MAIL_FROM is missing; MAIL_TRANSPORT=resend needs it'],
])('%o stops the start', (wrong, message) => {
  const attempt = () => readConfig({ ...enough, ...wrong });
  expect(attempt).toThrow(ConfigError);
  expect(attempt).toThrow(message);
});

test('a wrong value is not repeated: it may be a secret', () => {
  expect(() => readConfig({ ...enough, IMAP_URL: 'user:hunter2@mail' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  );
  expect(() => readConfig({ ...enough, SMTP_URL: 'user:hunter2@mail' })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  );
});
