import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { delivered } from '../../../../tooling/delivered.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'analyse-'));
});

afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a person would. */
async function sleutel(...words: string[]): Promise<Ended> {
  return sleutelWith('', ...words);
}

async function sleutelWith(input: string, ...words: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [await delivered('cli'), ...words]);
  child.stdin.on('error', () => undefined).end(input);
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    out.stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    out.stderr += String(chunk);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...out })));
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

test.each([
  ['an empty file', 'empty.csv', '', 'is empty'],
  ['a PDF named .csv', 'pdf.csv', '%PDF-1.7\n', 'is a PDF'],
])('%s ends with 2 and one line', async (_, name, content, words) => {
  const { code, stdout, stderr } = await sleutel('analyse', await file(name, content), '--json');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(words)]);
});

test('rejects go to stderr and their file, the document to stdout', async () => {
  const path = await file('some.csv', 'account,date,amount\nA,2025-01-05,10\nA,soon,20\n');
  const out = join(folder, 'rejects.csv');
  const { code, stdout, stderr } = await sleutel('analyse', path, '--json', '--rejects', out);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).rejects.count).toBe(1);
  expect(stderr).toContain('line 3, date');
  expect(await readFile(out, 'utf8')).toMatch(/^line,column,reason,row\r\n3,date,.*,A,soon,20\r\n$/);
});

test('the input is never written over, and an output that cannot be written is said before the work', async () => {
  const content = 'account,date,amount\nA,2025-01-05,10\nA,soon,20\n';
  const path = await file('kept.csv', content);
  const nowhere = join(folder, 'none', 'o.csv');
  for (const [option, out, words] of [
    ['--csv', path, 'is the input'],
    ['--xlsx', path, 'is the input'],
    ['--rejects', path, 'is the input'],
    ['--csv', nowhere, 'there is no folder'],
  ] as const) {
    const { code, stdout, stderr } = await sleutel('analyse', path, option, out);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(words)]);
  }
  expect(await readFile(path, 'utf8')).toBe(content);
});

test('a file may come by standard input', async () => {
  const { code, stdout } = await sleutelWith(
    'account,date,amount\nA,2025-01-05,10\n',
    'analyse',
    '-',
    '--json',
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout).totals).toMatchObject({ accounts: 1, revenue: 10 });
});

test('wrong usage ends with 2', async () => {
  const path = await file('usage.csv', 'account,date,amount\nA,2025-01-05,10\n');
  expect((await sleutel('analyse', path, '--as-of', 'tomorrow')).code).toBe(2);
  expect((await sleutel('analyse', join(folder, 'nowhere.csv'))).code).toBe(2);
  expect((await sleutel('fit', path, '--k', 'many')).code).toBe(2);
});
