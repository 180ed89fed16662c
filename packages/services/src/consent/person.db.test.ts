import { afterEach, expect, test } from 'vitest';
import { listRejects } from '../import/index.ts';
import { launched } from '../programme/testing/approved.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { addressHash, erasePerson, exportPerson, recipientLinks } from './index.ts';
import { wholeDatabase } from './testing/whole-database.ts';

const id = contactId(0);
const email = 'head0@customer0.example';

let house: House;
afterEach(() => house.close());

/** A person with a sent message, an offer, notes, and traces in imports and webhooks. */
async function open(): Promise<void> {
  house = await openHouse({ accounts: 2 });
  await house.db.prisma.contact.update({
    where: { id },
    data: { lastName: 'Vermaak', fields: { hobby: 'Fly-fishing' } },
  });
  await launched(house, { holdOutShare: 0 });
  await house.sweep();
  const { prisma } = house.db;
  const at = new Date('2026-03-18T09:00:00Z');
  const interaction = { id: contactId(90), accountId: accountId(0), contactIds: [id, contactId(1)] };
  await prisma.interaction.create({
    data: { ...interaction, kind: 'call', happenedAt: at, summary: 'Spoke with Hanna0' },
  });
  await prisma.webhookEvent.create({
    data: { id: 'evt_1', provider: 'resend', kind: 'email.delivered', payload: { data: { to: [email] } } },
  });
  const importId = contactId(91);
  await prisma.import.create({ data: { id: importId, kind: 'contacts', fileName: 'people.csv' } });
  await prisma.importReject.create({
    data: { importId, line: 3, reason: 'repeated', raw: `A0;${email.toUpperCase()}` },
  });
  const reason = JSON.stringify({ code: 'contact-repeated', email, account: 'A0', line: 2 });
  await prisma.importReject.create({ data: { importId, line: 4, reason, raw: '' } });
  await prisma.importChange.create({
    data: { importId, entity: 'contact', key: id, before: { email, first_name: 'Hanna0' } },
  });
}

test('an export holds all that is held about a person, and is in the audit', async () => {
  await open();
  const all = await exportPerson(house.as('admin'), { id });
  expect(all.person).toMatchObject({
    email,
    firstName: 'Hanna0',
    lastName: 'Vermaak',
    fields: { hobby: 'Fly-fishing' },
  });
  expect(all.accounts).toMatchObject([{ role: 'decisionMaker', account: { externalId: 'A0' } }]);
  expect(all.consents).toMatchObject([{ topic: 'marketing', state: 'granted' }]);
  expect(all.messages).toMatchObject([{ state: 'sent', events: [{ kind: 'sent' }] }]);
  expect(String(all.messages[0]?.['html'])).toContain('Hanna0');
  expect(all.offers).toMatchObject([{ state: 'issued', offer: { kind: 'percent' } }]);
  expect(all.decisions.length).toBeGreaterThan(0);
  expect(all.interactions).toMatchObject([{ summary: 'Spoke with Hanna0' }]);
  expect(all.webhooks).toHaveLength(1);
  expect(all.importRejects).toHaveLength(2);
  expect(all.suppression).toBeNull();
  expect(await house.db.prisma.auditEntry.count({ where: { verb: 'contact.exportPerson' } })).toBe(1);
});

test('an erasure leaves nothing of the person but the hash', async () => {
  await open();
  await house.db.prisma.interaction.updateMany({ data: { summary: 'A call' } });
  const { issued } = await house.db.prisma.offer.findFirstOrThrow();
  const erasure = await erasePerson(house.as('admin'), { id });
  expect(erasure).toMatchObject({ id, messages: 1, toRead: { interactions: 1, complaints: 0 } });

  const left = await wholeDatabase(house.db);
  const rowsWith = (trace: string) => left.filter((row) => row.toLowerCase().includes(trace.toLowerCase()));
  const tables = [email, 'Hanna0', 'Vermaak', 'Fly-fishing']
    .flatMap(rowsWith)
    .map((row) => row.split(' ')[0]);
  expect(tables).toEqual([]);
  expect(rowsWith('head1@customer1.example')).not.toEqual([]);

  const { prisma } = house.db;
  const hash = new Uint8Array(addressHash(house.engine.appSecret, email));
  expect(await prisma.suppression.findUniqueOrThrow({ where: { hash } })).toMatchObject({ reason: 'erased' });
  expect(await prisma.enrolment.findFirstOrThrow({ where: { contactId: id } })).toMatchObject({
    state: 'stopped',
    outcome: 'erased',
    dueAt: null,
  });
  expect((await prisma.offer.findFirstOrThrow()).issued).toBe(issued - 1);
  expect(await prisma.offerCode.findFirstOrThrow({ where: { contactId: id } })).toMatchObject({
    state: 'released',
  });
  expect((await prisma.interaction.findFirstOrThrow()).contactIds).toEqual([contactId(1)]);
  expect(await erasePerson(house.as('admin'), { id })).toMatchObject({ erasedAt: erasure.erasedAt });
});

test('a reject whose reason names an erased person says no more than that', async () => {
  await open();
  await erasePerson(house.as('admin'), { id });
  const { items } = await listRejects(house.as('admin'), { id: contactId(91) });
  expect(items.map(({ line, reason, text, raw }) => [line, reason, text, raw])).toEqual(
    [3, 4].map((line) => [
      line,
      { code: 'person-erased' },
      'The row named a person who was erased since.',
      '',
    ]),
  );
});

/** What names the person beside what they are the subject of. */
async function leaveTraces(): Promise<void> {
  const { prisma, pool } = house.db;
  const at = new Date('2026-03-18T09:00:00Z');
  const standing = { account_id: accountId(5), contact_id: id, title: 'Buyer' };
  await prisma.accountMerge.create({
    data: {
      id: contactId(92),
      winnerId: accountId(0),
      loserId: accountId(5),
      loserExternalId: 'A5',
      loserName: 'Old',
      loser: {},
      moved: {},
      dropped: { account_contacts: [standing, { ...standing, contact_id: contactId(1), title: 'Clerk' }] },
      mergedAt: at,
    },
  });
  await prisma.fieldChange.create({
    data: {
      id: contactId(93),
      entity: 'contact',
      entityId: id,
      field: 'phone',
      before: '+27 1',
      version: 2,
      at,
      actor: 'ben',
    },
  });
  const bytes = new TextEncoder().encode(
    `account,email\nA0,${email.toUpperCase()}\nA1,head1@customer1.example\n`,
  );
  const pieces = { create: { position: 0, bytes } };
  await prisma.upload.create({
    data: {
      id: contactId(94),
      fileName: 'people.csv',
      bytes: bytes.length,
      looked: true,
      byUserId: 'ben',
      createdAt: at,
      pieces,
      sheets: {
        create: {
          id: contactId(95),
          position: 0,
          samples: [
            ['A0', email],
            ['A1', 'head1@customer1.example'],
          ],
        },
      },
    },
  });
  await prisma.meeting.create({
    data: {
      id: contactId(96),
      accountId: accountId(0),
      startsAt: at,
      endsAt: at,
      purpose: 'Prices',
      notes: 'Hanna was late',
      contacts: { create: { contactId: id } },
    },
  });
  await pool.query(
    `INSERT INTO tasks (id, account_id, contact_id, kind, title, note) VALUES ($1, $2, $3, 'followUp', '{}', 'Ring her')`,
    [contactId(97), accountId(0), id],
  );
}

test('an export holds what files, merges and histories of fields say of a person, and nothing of others', async () => {
  await open();
  await leaveTraces();
  const all = await exportPerson(house.as('admin'), { id });
  expect(all.fieldChanges).toMatchObject([{ entity: 'contact', field: 'phone', before: '+27 1' }]);
  expect(all.importChanges).toMatchObject([{ entity: 'contact', before: { email } }]);
  expect(all.uploads).toMatchObject([{ fileName: 'people.csv', rows: [['A0', email]] }]);
  expect(all.accountMerges).toMatchObject([
    { loserName: 'Old', dropped: [{ table: 'account_contacts', row: { contact_id: id, title: 'Buyer' } }] },
  ]);
  expect(all.importRejects).toMatchObject([{ line: 3 }, { line: 4 }]);
  expect(all.rehearsals).toEqual([]);
  expect(JSON.stringify([all.uploads, all.accountMerges])).not.toMatch(/head1@|Clerk/);
});

test('an erasure says which texts somebody has to read', async () => {
  await open();
  await leaveTraces();
  expect((await erasePerson(house.as('admin'), { id })).toRead).toEqual({
    interactions: 1,
    complaints: 0,
    meetings: 1,
    tasks: 1,
    decisionStages: 0,
    plans: 0,
    accounts: 1,
  });
});

test('nobody is erased while an e-mail to them is on its way, nor by whoever is no admin', async () => {
  await open();
  await expect(erasePerson(house.as('ben'), { id })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(exportPerson(house.as('cara'), { id })).rejects.toMatchObject({ code: 'forbidden' });
  await house.db.prisma.message.updateMany({ where: { contactId: id }, data: { state: 'claimed' } });
  await expect(erasePerson(house.as('admin'), { id })).rejects.toMatchObject({ reason: 'message-in-flight' });
  const { email: kept, erasedAt } = await house.db.prisma.contact.findUniqueOrThrow({ where: { id } });
  expect([kept, erasedAt]).toEqual([email, null]);
  expect(await house.db.prisma.suppression.count()).toBe(0);
});

test('links say nothing in clear', async () => {
  house = await openHouse({ accounts: 1 });
  const links = recipientLinks(house.engine);
  for (const link of [links.unsubscribe(id), links.preferences(id), links.offer(id)]) {
    expect(link).not.toContain(id.slice(0, 8));
    expect(link).not.toContain(email);
  }
});
