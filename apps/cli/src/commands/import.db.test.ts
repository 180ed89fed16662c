import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { delivered } from '../../../../tooling/delivered.ts';
import { serviceEnvironment } from '../supervisor/config.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sleutel-cli-import-'));
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `sleutel …` as a process of its own. */
async function sleutel(...args: string[]): Promise<Outcome> {
  const main = await delivered('cli');
  const env = serviceEnvironment({
    DATABASE_URL: database.url,
    APP_SECRET: 'a secret of at least thirty-two characters',
  });
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test('orders are imported and taken back; JSON is all there is on stdout', async () => {
  const path = await file('orders.csv', 'Nr;Kunde;Datum;Netto\n1;A;05.03.2024;1.234,50\n2;;05.03.2024;1\n');
  const reading = [
    '--map',
    'order=Nr',
    '--map',
    'account=Kunde',
    '--map',
    'date=Datum',
    '--map',
    'amount=Netto',
  ];
  const form = ['--date-format', 'DD.MM.YYYY', '--decimal', 'comma'];
  const { code, stdout, stderr } = await sleutel('import', 'orders', path, ...reading, ...form, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const result = JSON.parse(stdout) as { id: string };
  expect(result).toMatchObject({ kind: 'orders', rows: 2, inserted: 1, rejected: 1 });
  expect(await readFile(`${path}.rejects.csv`, 'utf8')).toContain(
    '3,account,There is nothing in it.,2,,05.03.2024,1',
  );
  expect(await sleutel('undo-import', result.id)).toEqual({
    code: 0,
    stdout: 'Import of orders undone: 1 removed, 0 as they were before.\n',
    stderr: '',
  });
});

test('what cannot be read ends with 2 and one line, what wholly fails with 1', async () => {
  const [pdf, empty, header, columns, rejected] = await Promise.all([
    file('pdf.csv', '%PDF-1.7'),
    file('empty.csv', ''),
    file('header.csv', 'account,date,amount\n'),
    file('columns.csv', 'account,day\nA,1\n'),
    file('rejected.csv', 'account,date,amount\nA,1899-01-01,1\n'),
  ]);
  const outcomes = await Promise.all([
    sleutel('import', 'orders', pdf),
    sleutel('import', 'accounts', empty),
    sleutel('import', 'contacts', header),
    sleutel('import', 'orders', columns),
    sleutel('import', 'orders', columns, '--map', 'amount'),
  ]);
  for (const { code, stdout, stderr } of outcomes) {
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
  }
  expect(await sleutel('import', 'orders', rejected)).toMatchObject({ code: 1, stderr: '' });
});

test('the rejects file is not the input, and outputs that cannot be written are refused', async () => {
  const content = 'order,account,date,amount\n1,A,soon,1\n2,A,2024-05-01,1\n';
  const path = await file('rk.csv', content);
  const over = await sleutel('import', 'orders', path, '--rejects', path);
  expect(over).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is the input') });
  expect(await readFile(path, 'utf8')).toBe(content);
  const nowhere = join(folder, 'none', 'e.csv');
  const exported = await sleutel('export', 'accounts', nowhere);
  expect(exported).toMatchObject({ code: 2, stdout: '' });
  expect(exported.stderr).toBe(
    `The output ${nowhere} cannot be written: there is no folder ${join(folder, 'none')}.\n`,
  );
});
