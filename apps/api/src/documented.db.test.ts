import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { AccountColumn } from '@sleutel/domain/account';
import { permissions } from '@sleutel/domain/user';
import { runAnalysis } from '@sleutel/services/analysis';
import { advanceImports, importOrders } from '@sleutel/services/import';
import { addApiKey } from '@sleutel/services/user';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from './testing/documented/alike.ts';
import { readCurl } from './testing/documented/curl.ts';
import { type Example, readDocument } from './testing/documented/examples.ts';
import { addRecipient } from './testing/recipient.ts';
import { createTestApp, origin, type TestApp } from './testing/test-app.ts';

const text = await readFile(new URL('../../../docs/api.md', import.meta.url), 'utf8');
const { examples, files } = readDocument(text);

let database: TestDatabase;
let house: TestApp;
/** What the shell of the document knows; answers add to it, as their reader would. */
const variables: Record<string, string> = { SLEUTEL: origin };

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
  await furnish(house);
  const { user } = await house.addUser('admin');
  const admin = { kind: 'user', id: user.id, name: user.name, role: user.role } as const;
  variables['KEY'] = (await addApiKey(house.contextOf(admin), { name: 'documented', scopes: ['*'] })).secret;
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

/** One account that was lost long ago, with somebody in it who got a code. */
async function furnish({ contextOf, deps }: TestApp): Promise<void> {
  const { code, contactId } = await addRecipient(house, { name: 'K1002' });
  const { prisma } = deps.services.db;
  const account = await prisma.account.update({
    where: { externalId: 'K1002' },
    data: { name: 'Wren Events Ltd', currency: 'GBP' },
  });
  await prisma.contact.update({ where: { id: contactId }, data: { lastName: 'Owen' } });
  await prisma.accountContact.updateMany({ where: { contactId }, data: { role: 'decisionMaker' } });
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-documented-'));
  const months = ['01', '02', '03', '04'].map((month) => `K1002,2023-${month}-10,${month}00\n`);
  await writeFile(join(folder, 'past.csv'), ['account,date,amount\n', ...months].join(''));
  await importOrders(contextOf(), { path: join(folder, 'past.csv') });
  await rm(folder, { recursive: true });
  await runAnalysis(contextOf(), { asOf: '2026-01-31' });
  Object.assign(variables, { CODE: code, ACCOUNT: account.id });
}

/** What a reader takes out of an answer for the commands after it. */
async function remember(): Promise<void> {
  await advanceImports(house.contextOf(), {});
  const { rows } = await house.deps.services.db.pool.query<Record<string, string | null>>(
    `SELECT u.id AS "UPLOAD", s.id AS "SHEET", s.version::text AS "VERSION", s.import_id AS "IMPORT"
     FROM uploads u JOIN upload_sheets s ON s.upload_id = u.id`,
  );
  Object.assign(variables, rows[0] ?? {});
}

async function follow({ command, answer }: Example): Promise<void> {
  const { path, init } = readCurl(command, variables, { 'orders.csv': files[0] ?? '' });
  const response = await house.request(path, init);
  const body = await response.text();
  await remember();
  if (answer?.language === 'csv') {
    const [shown, got] = [answer.text, body].map((csv) => csv.trim().split(/\r?\n/));
    expect(got?.[0], command).toBe(shown?.[0]);
    expect(got?.length, command).toBe(shown?.length);
  } else {
    expect(differences(JSON.parse(answer?.text ?? ''), JSON.parse(body)), command).toEqual([]);
  }
}

test('every command of the document is answered as it shows', async () => {
  expect(examples.length).toBeGreaterThan(12);
  for (const example of examples) await follow(example);
});

test('the names it gives are names of the house', () => {
  const names = [...text.matchAll(/`([a-z][a-zA-Z]*\.(?!csv)[a-z][a-zA-Z]*)`/g)].map(([, name = '']) => name);
  expect(names.filter((name) => !Object.hasOwn(permissions, name) && name !== 'detail.issues')).toEqual([]);
  expect(AccountColumn.options.filter((column) => !text.includes(`\`${column}\``))).toEqual([]);
});
