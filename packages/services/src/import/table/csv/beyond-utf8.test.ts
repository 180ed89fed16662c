import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsBeyondUtf8 } from './beyond-utf8.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sleutel-words-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function wordsOf(content: Buffer | string) {
  const path = join(folder, 'file.csv');
  await writeFile(path, content);
  return wordsBeyondUtf8(path);
}

const windows = (text: string) => Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');

test('a file in UTF-8 has none', async () => {
  expect(await wordsOf(`a,b\n${'Müller,€\n'.repeat(20_000)}`)).toEqual([]);
  expect(await wordsOf('')).toEqual([]);
});

test('three words of another are shown, whole and once each, wherever they stand', async () => {
  const before = 'plain,text\n'.repeat(30_000);
  expect(await wordsOf(windows(`${before}"Müller GmbH";1,50 €\nMüller;2\nZoë;Straße;Ærø`))).toEqual([
    'Müller',
    '€',
    'Zoë',
  ]);
});

test('words in UTF-8 beside it are none', async () => {
  expect(await wordsOf(Buffer.concat([Buffer.from('Zürich\n'), windows('Müller\n')]))).toEqual(['Müller']);
});
