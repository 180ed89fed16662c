import { spawn } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findHolder, lockFolder } from './folder-lock.ts';
import { startOf } from './process-identity.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sleutel-lock-'));
});

afterEach(() => rm(dataDir, { recursive: true }));

function leaveLock(lock: object): Promise<void> {
  return writeFile(join(dataDir, 'lock.json'), JSON.stringify(lock));
}

test('one process holds the folder until it lets go', async () => {
  const first = await lockFolder(dataDir, 'up');
  const second = await lockFolder(dataDir, 'command');
  expect(second).toEqual({
    held: false,
    holder: expect.objectContaining({ pid: process.pid, purpose: 'up' }),
  });
  if (first.held) await first.release();
  expect(await findHolder(dataDir)).toBeUndefined();
  expect((await lockFolder(dataDir, 'command')).held).toBe(true);
});

test('the lock of a process that is gone is cleared away', async () => {
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => gone.once('exit', resolve));
  await leaveLock({ pid: gone.pid, purpose: 'up' });
  expect((await lockFolder(dataDir, 'up')).held).toBe(true);
});

test('a living process that merely has the number of the holder is not taken for it', async () => {
  await leaveLock({ pid: process.pid, startedAt: 'another day', purpose: 'up' });
  expect((await lockFolder(dataDir, 'up')).held).toBe(true);
});

test('a living holder keeps its lock', async () => {
  await leaveLock({ pid: process.pid, startedAt: startOf(process.pid), purpose: 'command' });
  expect((await lockFolder(dataDir, 'up')).held).toBe(false);
});

test('a lock that was cut short while written is cleared away', async () => {
  await writeFile(join(dataDir, 'lock.json'), '{"pid":');
  expect((await lockFolder(dataDir, 'up')).held).toBe(true);
});

test.each([
  ['a file', 'file', /file is there already and is no folder; choose another with --data DIR\.$/],
  ['below a file', 'file/below', /below would lie in something that is no folder; choose/],
  ['a link that leads nowhere', 'dangling', /dangling is there already and is no folder; choose/],
])('%s cannot be the data folder, which is said in a sentence', async (_, path, said) => {
  await writeFile(join(dataDir, 'file'), '');
  await symlink(join(dataDir, 'nowhere'), join(dataDir, 'dangling'));
  const refused = lockFolder(join(dataDir, path), 'up');
  await expect(refused).rejects.toThrow(said);
  await expect(refused).rejects.toMatchObject({ name: 'CommandError', exitCode: 1 });
});

test.runIf(process.platform === 'linux')('where no folder can be made nobody tries for ever', async () => {
  await expect(lockFolder('/proc/nope', 'up')).rejects.toThrow(
    'The data folder /proc/nope cannot be made or written to (ENOENT); choose another with --data DIR.',
  );
});

test('a data folder is made with those above it', async () => {
  const deep = join(dataDir, 'a', 'b', 'c');
  expect((await lockFolder(deep, 'up')).held).toBe(true);
  expect(await findHolder(deep)).toMatchObject({ pid: process.pid });
});
