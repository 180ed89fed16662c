import { expect, test } from 'vitest';
import { erasePerson } from '../../consent/index.ts';
import type { ServiceContext } from '../../core/index.ts';
import { advanceImports, getUpload, landSheet, listUploads, readSheet, trySheet } from '../index.ts';
import { dropWorld, workbook } from '../testing/drop-world.ts';
import { rowsOf } from '../testing/import-file.ts';

const accounts = 'id,name\nA,Acme\n';
const people =
  'account,email,first-name,last-name\nA,anna@acme.example,Anna,Botha\nA,ben@acme.example,Ben,Nel\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const weeks = (count: number) => () => new Date(Date.parse('2026-11-24T08:00:00Z') + count * 7 * 86_400_000);

/** A house that knows Anna and Ben, of an imported file, and can erase them. */
async function peopleWorld() {
  const world = await dropWorld();
  const admin: ServiceContext = {
    ...world.user,
    actor: { kind: 'user', id: 'u1', name: 'Kim', role: 'admin' },
  };
  await world.have(landSheet, await world.drop('accounts.csv', bytes(accounts)));
  const file = await world.drop('people.csv', bytes(`${people}B,anna@acme.example,Anna,Botha\n`));
  await world.have(trySheet, file);
  await world.have(landSheet, file);
  const idOf = async (email: string) =>
    (await world.db.prisma.contact.findUniqueOrThrow({ where: { email } })).id;
  const erase = async (email: string) => erasePerson(admin, { id: await idOf(email) });
  return { ...world, admin, file, erase };
}

/** How many rows of the tables of imports name somebody. */
async function traces({ db }: Pick<Awaited<ReturnType<typeof dropWorld>>, 'db'>, name: string) {
  const tables = ['uploads', 'upload_sheets', 'import_rejects', 'import_changes'];
  const found = await Promise.all(
    tables.map((table) =>
      rowsOf(db, `SELECT '${table}' AS t FROM ${table} r WHERE r::text ILIKE '%${name}%'`),
    ),
  );
  const pieces = await rowsOf(
    db,
    `SELECT 'upload_pieces' AS t FROM upload_pieces WHERE position(convert_to('${name}', 'UTF8') IN bytes) > 0`,
  );
  return [...found, pieces].flat().map(({ t }) => t);
}

test('a landed sheet keeps neither its first rows nor what the dry run showed, and its rejects no erased person', async () => {
  const world = await peopleWorld();
  expect(await world.sheetOf(world.file)).toMatchObject({ state: 'landed', samples: [], trial: null });
  expect(await traces(world, 'anna@')).toEqual(['import_rejects']);
  await world.erase('anna@acme.example');
  await advanceImports({ ...world.worker, now: weeks(5) }, {});
  expect((await getUpload(world.user, { id: world.file })).sheets[0]).toMatchObject({
    samples: [],
    trial: null,
  });
  expect([...(await traces(world, 'anna')), ...(await traces(world, 'Botha'))]).toEqual([]);
});

test('a file that waits and names an erased person goes, with all that was read from it', async () => {
  const world = await peopleWorld();
  const { user, drop, have, sheetOf } = world;
  const csv = await drop('again.csv', bytes(people.replace('anna@', 'ANNA@')));
  await have(trySheet, csv);
  const book = await drop(
    'book.xlsx',
    workbook({
      Accounts: [
        ['id', 'name'],
        ['C', 'Cape'],
      ],
      People: people
        .trim()
        .split('\n')
        .map((line) => line.split(',')),
    }),
  );
  await have(landSheet, book, 0);
  await have(trySheet, book, 1);
  const other = await drop('other.csv', bytes('account,email\nA,carl@acme.example\n'));
  await world.erase('anna@acme.example');

  for (const [id, at] of [
    [csv, 0],
    [book, 1],
  ] as const) {
    const sheet = await sheetOf(id, at);
    expect(sheet).toMatchObject({
      state: 'open',
      header: [],
      samples: [],
      trial: null,
      problem: { reason: 'person-erased' },
    });
    await expect(landSheet(user, sheet)).rejects.toMatchObject({ reason: 'kind-missing' });
    await expect(readSheet(user, { ...sheet, kind: 'contacts' })).resolves.toBeDefined();
    await expect(landSheet(user, await sheetOf(id, at))).rejects.toMatchObject({ reason: 'header-unusable' });
  }
  expect((await sheetOf(book, 0)).state).toBe('landed');
  expect(await sheetOf(other)).toMatchObject({ samples: [['A', 'carl@acme.example']], problem: null });
  expect(await rowsOf(world.db, 'SELECT DISTINCT upload_id AS id FROM upload_pieces')).toEqual([
    { id: other },
  ]);
  expect([...(await traces(world, 'anna')), ...(await traces(world, 'Botha'))]).toEqual([]);
  expect((await listUploads(user, {})).map(({ id }) => id)).toEqual([other, book, csv]);
});

test('a file that nobody has looked at yet goes too', async () => {
  const world = await peopleWorld();
  const id = await world.drop('people.csv', bytes(people));
  await world.db.pool.query('DELETE FROM upload_sheets WHERE upload_id = $1', [id]);
  await world.db.pool.query('UPDATE uploads SET looked = false WHERE id = $1', [id]);
  await world.erase('anna@acme.example');
  await advanceImports(world.worker, {});
  expect(await getUpload(world.user, { id })).toMatchObject({
    looked: true,
    sheets: [],
    problem: { reason: 'person-erased' },
  });
  expect(await traces(world, 'anna')).toEqual([]);
});

test('nobody is erased while a file that names them is being worked on', async () => {
  const world = await peopleWorld();
  const id = await world.drop('people.csv', bytes(people));
  await world.db.pool.query(`UPDATE upload_sheets SET state = 'landing' WHERE upload_id = $1`, [id]);
  await expect(world.erase('anna@acme.example')).rejects.toMatchObject({
    reason: 'import-of-person-running',
  });
  await expect(world.erase('ben@acme.example')).rejects.toMatchObject({ code: 'conflict' });
  expect((await world.sheetOf(id)).state).toBe('landing');
});

test('a sheet that nobody landed within a week goes from beside those that landed', async () => {
  const world = await dropWorld();
  const id = await world.drop(
    'book.xlsx',
    workbook({
      Accounts: [
        ['id', 'name'],
        ['A', 'Acme'],
      ],
      People: [
        ['account', 'email'],
        ['A', 'anna@acme.example'],
      ],
    }),
  );
  await world.have(landSheet, id, 0);
  await advanceImports({ ...world.worker, now: weeks(2) }, {});
  expect((await getUpload(world.user, { id })).sheets.map(({ sheet }) => sheet)).toEqual(['Accounts']);
  expect(await listUploads(world.user, {})).toEqual([]);
  expect(await traces(world, 'anna')).toEqual([]);
});
