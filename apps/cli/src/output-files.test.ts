import { link, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOutputs, type Outputs } from './output-files.ts';

let folder: string;
let input: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outputs-'));
  input = join(folder, 'in.csv');
  await writeFile(input, 'a\n');
});

afterEach(() => rm(folder, { recursive: true }));

async function refusal(outputs: Outputs): Promise<string | undefined> {
  return checkOutputs(input, outputs).then(
    () => undefined,
    (error: Error & { exitCode: number }) => `${error.exitCode} ${error.message}`,
  );
}

test('the input is no output, by whatever name', async () => {
  await symlink(input, join(folder, 'soft.csv'));
  await link(input, join(folder, 'hard.csv'));
  await symlink(folder, join(folder, 'again'));
  const names = [
    input,
    relative(process.cwd(), input),
    join(folder, 'soft.csv'),
    join(folder, 'hard.csv'),
    join(folder, 'again', 'in.csv'),
  ];
  for (const name of names) {
    expect(await refusal({ '--csv': undefined, '--rejects': name })).toBe(
      `2 --rejects ${name} is the input, which is not written over; name another file.`,
    );
  }
});

test('two outputs are two files, whether there already or not', async () => {
  const out = join(folder, 'out.csv');
  const twice = { '--csv': out, '--rejects': join(folder, '.', 'out.csv') };
  expect(await refusal(twice)).toBe(`2 --csv and --rejects name the same file, ${out}.`);
  await writeFile(out, '');
  expect(await refusal(twice)).toBe(`2 --csv and --rejects name the same file, ${out}.`);
  expect(await refusal({ '--csv': '/dev/null', '--rejects': '/dev/null' })).toBeUndefined();
});

test('what cannot be written is said in words', async () => {
  const nowhere = join(folder, 'none', 'o.csv');
  expect(await refusal({ '--csv': nowhere })).toBe(
    `2 --csv ${nowhere} cannot be written: there is no folder ${join(folder, 'none')}.`,
  );
  expect(await refusal({ '--csv': '-' })).toBe(
    '2 --csv - cannot be written: standard output is taken; name a file.',
  );
  expect(await refusal({ '--csv': folder })).toBe(`2 --csv ${folder} cannot be written: it is a folder.`);
  const below = join(input, 'o.csv');
  expect(await refusal({ '--csv': below })).toBe(
    `2 --csv ${below} cannot be written: ${input} is no folder.`,
  );
  expect(await refusal({ '--csv': join(folder, 'new.csv') })).toBeUndefined();
});
