import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { withInputFile } from './input-file.ts';

test('what comes by standard input is a file for as long as it is worked on', async () => {
  const stdin = Readable.from(['account,date,', 'amount\n']);
  const path = await withInputFile(
    '-',
    async (file, streamed) => {
      expect([basename(file), streamed]).toEqual(['stdin', true]);
      expect(await readFile(file, 'utf8')).toBe('account,date,amount\n');
      return file;
    },
    stdin,
  );
  expect(existsSync(path)).toBe(false);
});

test('a device is read to its end, an ordinary file and one that is not there are left as they are', async () => {
  expect(await withInputFile('/dev/null', async (path) => readFile(path, 'utf8'))).toBe('');
  for (const path of [import.meta.filename, '/none.csv', '/']) {
    expect(await withInputFile(path, async (...given) => given)).toEqual([path, false]);
  }
});
