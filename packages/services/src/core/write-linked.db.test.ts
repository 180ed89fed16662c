import { createDb, inTransaction, newId, Prisma } from '@sleutel/db';
import { expect, test } from 'vitest';
import { importContacts } from '../import/contacts/import-contacts.ts';
import { importWorld, rowsOf } from '../import/testing/import-file.ts';
import { writeLinked } from './write-linked.ts';

async function withAccount() {
  const world = await importWorld();
  const accountId = newId(new Date());
  await world.db.prisma.account.create({ data: { id: accountId, externalId: 'A', name: 'A' } });
  return { ...world, accountId };
}

const standing = (accountId: string, contactId: string) =>
  `INSERT INTO account_contacts (account_id, contact_id) VALUES ('${accountId}', '${contactId}')`;

test('a row that names what is not there is refused as ever', async () => {
  const { db, accountId } = await withAccount();
  const nobody = newId(new Date());
  const written = inTransaction(db.pool, (client) =>
    writeLinked(client, [{ table: 'contacts', ids: Prisma.sql`SELECT ${nobody}::uuid` }], () =>
      client.query(standing(accountId, nobody)),
    ),
  );
  await expect(written).rejects.toMatchObject({ code: '23503' });
});

test('what is named stays until the batch has landed, and deleting it afterwards takes the rows along', async () => {
  const { db, accountId } = await withAccount();
  const contactId = newId(new Date());
  await db.prisma.contact.create({ data: { id: contactId, email: 'a@a.example' } });
  const other = await db.pool.connect();
  try {
    await inTransaction(db.pool, async (client) => {
      const named = { table: 'contacts', ids: Prisma.sql`SELECT ${contactId}::uuid` } as const;
      await writeLinked(client, [named], () => client.query(standing(accountId, contactId)));
      await other.query(`SET lock_timeout = '50ms'`);
      await expect(other.query('DELETE FROM contacts')).rejects.toMatchObject({ code: '55P03' });
    });
    await other.query('RESET lock_timeout');
    await other.query('DELETE FROM contacts');
  } finally {
    other.release();
  }
  expect(await rowsOf(db, 'SELECT count(*)::int AS n FROM account_contacts')).toEqual([{ n: 0 }]);
});

test('a user without the right to leave the checks out imports the same rows', async () => {
  const { db, ctx, file, dump } = await withAccount();
  const path = await file([
    'account,email,reports to,consent',
    'A,a@a.example,b@a.example,yes',
    'A,b@a.example,,',
  ]);
  const { rows } = await db.pool.query<{ name: string }>('SELECT current_database() AS name');
  const role = `plain_${rows[0]?.name ?? ''}`.slice(0, 60);
  await db.pool.query(`CREATE ROLE ${role}`);
  try {
    await db.pool.query(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}`);
    const url = new URL(db.pool.options.connectionString ?? '');
    url.searchParams.set('options', `-c role=${role}`);
    const plain = createDb(url.href);
    expect(await importContacts({ ...ctx, db: plain }, { path })).toMatchObject({ inserted: 2 });
    await plain.close();
    const stated = await dump('account_contacts');
    expect(await importContacts(ctx, { path })).toMatchObject({ unchanged: 2 });
    expect(await dump('account_contacts')).toEqual(stated);
  } finally {
    await db.pool.query(`DROP OWNED BY ${role}`);
    await db.pool.query(`DROP ROLE ${role}`);
  }
});

test('no trigger of ours would be left out with the checks', async () => {
  const { db } = await importWorld();
  expect(
    await rowsOf(
      db,
      `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled NOT IN ('A', 'R')
         AND tgrelid IN ('account_contacts'::regclass, 'consents'::regclass)`,
    ),
  ).toEqual([]);
});
