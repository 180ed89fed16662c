import { expect, test } from 'vitest';
import { getUpload, landSheet, readSheet, rejectsCsv, trySheet } from '../index.ts';
import { dropWorld } from '../testing/drop-world.ts';
import { rowsOf } from '../testing/import-file.ts';

/** As Excel writes “CSV” in Europe. */
const windows = (text: string) => new Uint8Array(Buffer.from(text.replaceAll('€', '\u0080'), 'latin1'));

test('a file in Windows-1252 is rejected and its words are shown, until somebody says what it is', async () => {
  const { db, user, drop, sheetOf, have } = await dropWorld();
  const id = await drop('accounts.csv', windows('id;name;Größe\n1;Müller;5 €\n2;Plain;\n3;Zoë;\n'));
  expect(await sheetOf(id)).toMatchObject({
    kind: 'accounts',
    notUtf8: ['Größe', 'Müller', '€'],
    header: ['id', 'name', 'Gr\ufffd\ufffde'],
  });
  const { trial, version, ...open } = await have(trySheet, id);
  expect(open.reading.encoding).toBeUndefined();
  expect(trial).toMatchObject({ inserted: 1, rejected: 2 });
  const reading = { ...open.reading, map: { ...open.reading.map, name: 'Gr\ufffd\ufffde' } };
  await readSheet(user, {
    id: open.id,
    version,
    kind: 'accounts',
    reading: { ...reading, encoding: 'windows-1252' },
  });
  expect(await sheetOf(id)).toMatchObject({
    header: ['id', 'name', 'Größe'],
    samples: [
      ['1', 'Müller', '5 €'],
      ['2', 'Plain', ''],
      ['3', 'Zoë', ''],
    ],
    reading: { map: { account: 'id', name: 'Größe' }, encoding: 'windows-1252' },
    trial: null,
  });
  expect(await have(trySheet, id)).toMatchObject({ trial: { inserted: 3, rejected: 0 } });
  await have(landSheet, id);
  expect(await rowsOf(db, "SELECT name FROM accounts WHERE external_id = '1'")).toEqual([{ name: '5 €' }]);
  expect(await sheetOf(id)).toMatchObject({ state: 'landed', notUtf8: [], samples: [] });
});

test('what is rejected of it comes back in UTF-8', async () => {
  const { user, drop, sheetOf, have } = await dropWorld();
  const id = await drop('people.csv', windows('account;email;last-name\nX;x@x.example;Müller €\n'));
  const { id: sheet, version } = await sheetOf(id);
  const reading = {
    map: { account: 'account', email: 'email', 'last-name': 'last-name' },
    encoding: 'windows-1252' as const,
  };
  await readSheet(user, { id: sheet, version, kind: 'contacts', reading });
  const { importId } = await have(landSheet, id);
  let text = '';
  for await (const piece of await rejectsCsv(user, { id: importId ?? '' })) text += piece;
  expect(text).toContain('X,x@x.example,Müller €\r\n');
});

test('without a kind, what the rows are is told by the header as it reads then', async () => {
  const { user, drop, sheetOf } = await dropWorld();
  const id = await drop('a.csv', windows('Colour;Größe\nred;Müller\n'));
  const { id: sheet, version, kind } = await sheetOf(id);
  expect(kind).toBeNull();
  const reading = { encoding: 'windows-1252' as const };
  await readSheet(user, { id: sheet, version, kind: null, reading });
  expect(await sheetOf(id)).toMatchObject({ kind: null, header: ['Colour', 'Größe'], reading });
  await readSheet(user, { id: sheet, version: version + 1, kind: 'accounts' });
  expect(await sheetOf(id)).toMatchObject({ kind: 'accounts', reading });
});

test('“Unicode text” of Excel says itself what it is', async () => {
  const { db, user, drop, sheetOf, have } = await dropWorld();
  const text = '\ufeffid\tname\r\n1\tMüller €\r\n';
  const id = await drop('accounts.txt', new Uint8Array(Buffer.from(text, 'utf16le')));
  expect(await sheetOf(id)).toMatchObject({
    kind: 'accounts',
    notUtf8: [],
    samples: [['1', 'Müller €']],
    reading: { encoding: 'utf-16le' },
  });
  expect((await getUpload(user, { id })).problem).toBeNull();
  await have(landSheet, id);
  expect(await rowsOf(db, 'SELECT name FROM accounts')).toEqual([{ name: 'Müller €' }]);
});

test('a file that is none of the named encoding is not read in it', async () => {
  const { user, drop, sheetOf } = await dropWorld();
  const id = await drop('accounts.csv', new TextEncoder().encode('id,name\n1,Müller\n'));
  const before = await sheetOf(id);
  expect(before.notUtf8).toEqual([]);
  const { id: sheet, version, reading } = before;
  await expect(
    readSheet(user, { id: sheet, version, kind: 'accounts', reading: { ...reading, encoding: 'utf-16le' } }),
  ).rejects.toMatchObject({ code: 'invalid', reason: 'file-not-utf16' });
  expect(await sheetOf(id)).toEqual(before);
});
