import { mkdtemp, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderForDatabases } from './folder.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'sleutel-memory-'));
  onTestFinished(() => rmdir(made));
  return made;
}

test('test databases are kept in memory where they have room', async () => {
  const memory = await folder();
  expect(await folderForDatabases({ memory, bytes: 1 })).toBe(memory);
});

test('and on the disk where they have not, or where there is no such place', async () => {
  const memory = await folder();
  expect(await folderForDatabases({ memory, bytes: Number.MAX_SAFE_INTEGER })).toBe(tmpdir());
  expect(await folderForDatabases({ memory: join(memory, 'nowhere'), bytes: 1 })).toBe(tmpdir());
});
