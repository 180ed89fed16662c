import { afterEach, beforeEach, expect, test } from 'vitest';
import { updateContact } from '../contact/index.ts';
import { type House, openHouse } from '../programme/testing/house.ts';
import { accountId, contactId } from '../programme/testing/seed.ts';
import { addressHash, erasePerson, exportPerson } from './index.ts';
import { wholeDatabase } from './testing/whole-database.ts';

const id = contactId(0);
const former = 'head0@customer0.example';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 1 });
  await moveTo('hanna@elsewhere.example');
  await moveTo('hanna@third.example');
  const { prisma } = house.db;
  const importId = contactId(91);
  await prisma.import.create({ data: { id: importId, kind: 'contacts', fileName: 'people.csv' } });
  await prisma.importReject.create({ data: { importId, line: 3, reason: 'repeated', raw: `A0;${former}` } });
});
afterEach(() => house.close());

/** Nobody was written to at any of the addresses. */
async function moveTo(email: string): Promise<void> {
  const { version: personVersion } = await house.db.prisma.contact.findUniqueOrThrow({ where: { id } });
  const standing = { accountId: accountId(0), contactId: id };
  const { version } = await house.db.prisma.accountContact.findFirstOrThrow({ where: standing });
  await updateContact(house.as('cara'), { ...standing, version, personVersion, changes: { email } });
}

test('an erasure reaches every address that a person ever had, and no import brings them back by one', async () => {
  await erasePerson(house.as('admin'), { id });
  const left = await wholeDatabase(house.db);
  for (const address of [former, 'hanna@elsewhere.example', 'hanna@third.example']) {
    expect(left.filter((row) => row.toLowerCase().includes(address))).toEqual([]);
    const hash = new Uint8Array(addressHash(house.engine.appSecret, address));
    expect(await house.db.prisma.suppression.findUnique({ where: { hash } })).toMatchObject({
      reason: 'erased',
    });
  }
});

test('an export holds what came in under an address that the person had before', async () => {
  const { importRejects } = await exportPerson(house.as('admin'), { id });
  expect(importRejects).toMatchObject([{ line: 3, raw: `A0;${former}` }]);
});

test('an address that was somebody else’s by then stays theirs', async () => {
  const { prisma } = house.db;
  await prisma.contact.create({ data: { id: contactId(95), email: former, firstName: 'Piet' } });
  await erasePerson(house.as('admin'), { id });
  const hash = new Uint8Array(addressHash(house.engine.appSecret, former));
  expect(await prisma.suppression.findUnique({ where: { hash } })).toBeNull();
  const rejects = await prisma.importReject.findMany({ select: { raw: true } });
  expect(rejects).toEqual([{ raw: `A0;${former}` }]);
});
