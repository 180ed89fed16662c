import { unnamedCompany } from '@sleutel/domain/company';
import { expect, test } from 'vitest';
import { openIdentityProvider } from '../../../../tooling/identity-provider.ts';
import { checkIncoming, checkProvider, checkQueue, checkSender, checkTransport } from './index.ts';

const company = { ...unnamedCompany, postalAddress: '1 Kaap Street, Cape Town' };
const smtp = {
  mail: {
    from: 'Anna <anna@example.com>',
    transport: { transport: 'smtp', url: 'smtp://localhost:25' },
    incoming: { url: 'imap://anna@localhost' },
    resendWebhookSecret: undefined,
  },
  publicUrl: 'https://sleutel.example.com',
} as const;

test('a complete sender is fine', () => {
  expect(checkSender(smtp, company)).toEqual([
    { check: 'sender', state: 'fine', detail: 'Anna <anna@example.com>' },
  ]);
});

test.each([
  ['no address to write from', { ...smtp, mail: { ...smtp.mail, from: 'Anna' } }, company],
  ['no postal address', smtp, unnamedCompany],
  ['nowhere to unsubscribe', { ...smtp, publicUrl: 'http://localhost:4400' }, company],
  ['the demonstration', smtp, { ...company, demonstration: true }],
])('real mail with %s has to be mended', (_, place, house) => {
  expect(checkSender(place, house).map(({ state }) => state)).toEqual(['broken']);
});

test('a mail server of its own without a mailbox to read hears of nothing, which may surprise', () => {
  const deaf = { ...smtp, mail: { ...smtp.mail, incoming: undefined } };
  expect(checkSender(deaf, company)).toMatchObject([
    { state: 'warning', detail: expect.stringContaining('IMAP_URL') },
  ]);
});

test('a mailbox is asked whether it can be read, where there is one', async () => {
  const mailbox = (ok: boolean) => ({
    name: 'anna, INBOX, mail.example',
    verify: () => Promise.resolve({ ok, detail: ok ? 'INBOX can be read' : 'Wrong password' }),
    visit: () => Promise.reject(new Error('not asked')),
  });
  expect(await checkIncoming(undefined)).toEqual([]);
  expect(await checkIncoming(mailbox(true))).toEqual([
    { check: 'mailbox', state: 'fine', detail: 'anna, INBOX, mail.example: INBOX can be read' },
  ]);
  expect(await checkIncoming(mailbox(false))).toMatchObject([{ state: 'broken', mend: 'Check IMAP_URL.' }]);
});

test('what only stays in the outbox may be unfinished', () => {
  const outbox = { ...smtp, mail: { ...smtp.mail, transport: { transport: 'outbox' } } } as const;
  expect(checkSender(outbox, unnamedCompany).map(({ state }) => state)).toEqual(['warning']);
});

test('a provider that refuses and a queue that is away are said in one line', async () => {
  const refusing = {
    name: 'smtp' as const,
    idempotent: false,
    keyWindowMs: null,
    maxBatch: 1,
    send: () => Promise.reject(new Error('not asked')),
    verify: () => Promise.reject(new Error('connect\n  ECONNREFUSED')),
    close: async () => undefined,
  };
  expect(await checkTransport(refusing)).toMatchObject({
    state: 'broken',
    detail: 'smtp: connect ECONNREFUSED',
  });
  const away = await checkQueue(() => Promise.reject(new Error('no server')), 'BullMQ on Redis');
  expect(away).toMatchObject({ state: 'broken', detail: 'BullMQ on Redis: no server' });
  const tried = new Error(
    'Reached the max retries per request limit (which is 20). Refer to "maxRetriesPerRequest".',
  );
  expect(await checkQueue(() => Promise.reject(tried), 'BullMQ on Redis')).toMatchObject({
    detail: 'BullMQ on Redis: nobody answers at this address',
  });
});

test('an identity provider is asked how it describes itself, where there is one', async () => {
  const house = 'https://sleutel.example.com';
  const redirectTo = `${house}/api/auth/callback/oidc`;
  const contoso = await openIdentityProvider({ redirectTo });
  const settings = { issuer: contoso.issuer, clientId: 'sleutel', clientSecret: 'secret', name: 'Contoso' };
  expect(await checkProvider(undefined, house)).toEqual([]);
  expect(await checkProvider(settings, house)).toEqual([
    {
      check: 'provider',
      state: 'fine',
      detail: `Contoso, ${contoso.issuer}, answers; sends people back to ${redirectTo}, if it is registered there`,
    },
  ]);
  const broken = async (issuer: string) => checkProvider({ ...settings, issuer }, house);
  const other = contoso.issuer.replace('localhost', '127.0.0.1');
  const described = (issuer: string) => `${issuer}/.well-known/openid-configuration`;
  const mend = 'Check OIDC_ISSUER.';
  expect(await broken(other)).toMatchObject([
    { state: 'broken', detail: `${described(other)} is of ${contoso.issuer}`, mend },
  ]);
  expect(await broken(`${contoso.issuer}/elsewhere`)).toMatchObject([
    { state: 'broken', detail: `${described(`${contoso.issuer}/elsewhere`)} answers with 404`, mend },
  ]);
  await contoso.close();
  expect(await broken(contoso.issuer)).toMatchObject([
    { state: 'broken', detail: `${described(contoso.issuer)} does not answer (ECONNREFUSED)`, mend },
  ]);
});
