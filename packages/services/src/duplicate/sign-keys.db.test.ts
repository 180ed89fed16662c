import { createDb, Prisma } from '@sleutel/db';
import { createTestDatabase } from '@sleutel/db/testing';
import { nameKey } from '@sleutel/domain/account';
import { expect, onTestFinished, test } from 'vitest';
import { signKeys } from './sign-keys.ts';

const names = [
  'Kaap Wyn (Pty) Ltd.',
  'B.V. Müller & Söhne',
  'ÉCOLE  D’ÉTÉ SARL',
  'O’Brien, Ltd – North',
  'C-1001',
  'C1001',
  'Ltd',
  'co_op AG',
  'Größe·Maß Öl-GmbH',
  'АО «Ромашка» Ltd',
  '東京 株式会社',
  '100% Wine № 5',
  'Ñandú Smørrebrød Łódź ApS',
  'İstanbul Ticaret',
  'Cafe\u0301 ﬁne',
  '',
];

test('a name has one key in a file and in the database', async () => {
  const database = await createTestDatabase();
  const db = createDb(database.url);
  onTestFinished(async () => {
    await db.close();
    await database.drop();
  });
  const key = signKeys.name(Prisma.sql`n.name`);
  const { rows } = await db.pool.query<{ key: string }>(Prisma.sql`
    SELECT ${key} AS key FROM unnest(${names}::text[]) WITH ORDINALITY AS n(name, at) ORDER BY n.at`);
  expect(rows.map((row) => row.key)).toEqual(names.map(nameKey));
});
