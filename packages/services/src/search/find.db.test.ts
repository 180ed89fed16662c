import { derivedId } from '@sleutel/db';
import { CODE_BYTES, makeCode } from '@sleutel/domain/offer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { find } from './index.ts';

const code = makeCode(new Uint8Array(CODE_BYTES).fill(7));
const day = (text: string) => new Date(`${text}T00:00:00Z`);

let house: House;
beforeAll(async () => {
  house = await openHouse({ accounts: 4 });
  const { prisma } = house.db;
  await prisma.contact.update({ where: { id: contactId(1) }, data: { phone: '+27 (0)21 555 0101' } });
  await prisma.contact.update({ where: { id: contactId(2) }, data: { phone: '021 555-0202' } });
  await prisma.order.createMany({
    data: [
      { key: '#INV-7', number: 'INV-7', accountId: accountId(1), orderedOn: day('2026-02-03'), amount: 5 },
      { key: '#7', number: '7', accountId: accountId(2), orderedOn: day('2026-02-04'), amount: 5 },
    ],
  });
  const { id: programmeId } = await launched(house, { holdOutShare: 0 });
  const offer = await prisma.offer.findFirstOrThrow({ where: { programmeId } });
  await prisma.offerCode.create({
    data: {
      id: derivedId(day('2026-03-01'), 'code'),
      offerId: offer.id,
      code,
      accountId: accountId(3),
      contactId: contactId(3),
      issuedAt: day('2026-03-01'),
      validUntil: day('2026-03-20'),
    },
  });
});
afterAll(() => house.close());

const found = (text: string) => find(house.as('viewer'), { text });

test.each([
  ['+27 21 555 0101', 'Hanna1 Person 1'],
  ['021 555 0101', 'Hanna1 Person 1'],
  ['0027215550202', 'Hanna2 Person 2'],
  ['550202', 'Hanna2 Person 2'],
])('whoever calls from %s is found', async (number, name) => {
  expect((await found(number)).people.map((person) => person.name)).toEqual([name]);
});

test.each(['50202', '27 21 555 0103', '021 555 0202 extra'])('by %s nobody is found', async (text) => {
  expect((await found(text)).people).toEqual([]);
});

test.each([code, ` ${code.toLowerCase().replace('-', ' ').replace('-', '')} `])(
  'the code %s is found however it is typed',
  async (text) => {
    house.set('2026-03-18T08:00:00Z');
    const { offerId, ...rest } = (await found(text)).codes[0] ?? {};
    expect(offerId).toBeDefined();
    expect(rest).toMatchObject({ code, state: 'issued', account: 'Account 3', person: 'Hanna3 Person 3' });
    house.set('2026-03-20T00:00:00Z');
    expect((await found(text)).codes).toMatchObject([{ state: 'expired' }]);
  },
);

test('a code with a sign that was misheard is none', async () => {
  expect((await found(`${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`)).codes).toEqual([]);
});

test('an order is found by the whole of its number', async () => {
  expect((await found('inv-7')).orders).toEqual([
    {
      number: 'INV-7',
      orderedOn: '2026-02-03',
      status: 'completed',
      accountId: accountId(1),
      account: 'Account 1',
    },
  ]);
  expect((await found('7')).orders).toMatchObject([{ account: 'Account 2' }]);
  expect((await found('INV')).orders).toEqual([]);
});

test('a segment is found by its name, an offer by its title in any language, a meeting by its purpose, the nearest first', async () => {
  const { prisma } = house.db;
  house.set('2026-03-18T08:00:00Z');
  await prisma.segment.create({
    data: { id: derivedId(day('2026-03-02'), 'segment'), name: 'Season: the large ones', rules: {} },
  });
  const meeting = (name: string, startsAt: string, state: 'planned' | 'held' | 'cancelled') => ({
    id: derivedId(day('2026-03-02'), name),
    accountId: accountId(1),
    startsAt: new Date(startsAt),
    endsAt: new Date(startsAt),
    purpose: name,
    state,
  });
  await prisma.meeting.createMany({
    data: [
      meeting('Season, last year', '2025-03-02T09:00:00Z', 'held'),
      meeting('The coming season', '2026-03-20T09:00:00Z', 'planned'),
      meeting('Season called off', '2026-03-19T09:00:00Z', 'cancelled'),
    ],
  });
  const offer = await prisma.offer.findFirstOrThrow();
  const texts = { en: { title: 'Ten percent', terms: '' }, af: { title: 'Vir die seisoen', terms: '' } };
  await prisma.offer.update({ where: { id: offer.id }, data: { texts } });
  const { segments, meetings } = await found('SEASON');
  expect(segments).toMatchObject([{ name: 'Season: the large ones' }]);
  expect(meetings.map(({ purpose, startsAt, account }) => [purpose, startsAt, account])).toEqual([
    ['The coming season', '2026-03-20T09:00:00.000Z', 'Account 1'],
    ['Season, last year', '2025-03-02T09:00:00.000Z', 'Account 1'],
  ]);
  expect((await found('seisoen')).offers).toMatchObject([{ id: offer.id }]);
  expect((await found('100%')).segments).toEqual([]);
});

test('telephone numbers are looked for in their index', async () => {
  const client = await house.db.pool.connect();
  try {
    await client.query('BEGIN; SET LOCAL enable_seqscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT c.id FROM contacts c WHERE c.phone IS NOT NULL
         AND (reverse(regexp_replace(c.phone, '\\D', '', 'g')) COLLATE "C") LIKE '2020555%'`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('contacts_phone_idx');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});
