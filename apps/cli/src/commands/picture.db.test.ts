import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDb, type Db } from '@sleutel/db';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { delivered } from '../../../../tooling/delivered.ts';
import { serviceEnvironment } from '../supervisor/config.ts';

let database: TestDatabase;
let db: Db;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  folder = await mkdtemp(join(tmpdir(), 'sleutel-picture-'));
  await writeFile(join(folder, 'key.png'), Buffer.from('\x89PNG\r\n\x1a\nof the company', 'latin1'));
  await writeFile(join(folder, 'key.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await db.prisma.user.create({
    data: { id: 'danie', email: 'danie@kaap.example', name: 'Danie Botha', role: 'manager' },
  });
});

afterAll(async () => {
  await db.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** `sleutel picture …` as a process of its own, in the folder of the pictures. */
async function picture(...args: string[]) {
  const main = await delivered('cli');
  const env = serviceEnvironment({
    DATABASE_URL: database.url,
    APP_SECRET: 'a secret of at least thirty-two characters',
    PUBLIC_URL: 'https://keys.example',
  });
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, [main, 'picture', ...args], { env, cwd: folder }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

const photo = async () => (await db.prisma.user.findUniqueOrThrow({ where: { id: 'danie' } })).image;
const logo = async () => (await db.prisma.company.findFirst())?.logoUrl ?? null;

test('a picture is kept, becomes the logo and a photo, and is taken away again', async () => {
  const added = await picture('add', 'key.png', '--json');
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const { address, url } = JSON.parse(added.stdout) as { address: string; url: string };
  expect(url).toBe(`https://keys.example${address}`);

  const [asLogo, asPhoto] = await Promise.all([
    picture('logo', 'key.png'),
    picture('photo', 'Danie@kaap.example', 'key.png'),
  ]);
  expect(asLogo).toEqual({ code: 0, stdout: `The logo is ${url}\n`, stderr: '' });
  expect(asPhoto).toEqual({ code: 0, stdout: `The photo of Danie Botha is ${url}\n`, stderr: '' });
  expect([await logo(), await photo()]).toEqual([address, address]);

  await Promise.all([picture('logo', '--remove'), picture('photo', 'danie@kaap.example', '--remove')]);
  expect([await logo(), await photo()]).toEqual([null, null]);
});

test('what cannot be shown, found or meant is one line each', async () => {
  const outcomes = await Promise.all([
    picture('logo', 'key.svg'),
    picture('logo', 'nowhere.png'),
    picture('logo', 'key.png', '--remove'),
    picture('photo', 'nobody@kaap.example', 'key.png'),
  ]);
  expect(outcomes.map(({ code, stderr }) => [code, stderr.trim()])).toEqual([
    [2, 'Mail programs do not show SVG drawings. Save it as PNG.'],
    [2, 'nowhere.png cannot be read.'],
    [2, 'Name a file, or --remove.'],
    [1, 'There is no user nobody@kaap.example.'],
  ]);
});
