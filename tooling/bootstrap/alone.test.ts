import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { alone, portOf } from './alone.mjs';

const nameFor = (what: string) => `${what} ${process.pid}`;
const module = JSON.stringify(new URL('alone.mjs', import.meta.url).href);

/** A process that takes its turn, says so, and keeps it. */
function keeper(name: string) {
  const script = `
    const { alone } = await import(${module});
    const forever = () => new Promise(() => setInterval(() => {}, 1000));
    await alone(() => { console.log('in'); return forever(); }, { name: ${JSON.stringify(name)}, busy: 'waits' });`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script]);
}

test('one at a time does the work, and each does it', async () => {
  const name = nameFor('one at a time');
  let [inside, most, done] = [0, 0, 0];
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await setImmediate();
    inside -= 1;
    done += 1;
    return done;
  };
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => alone(work, { name, busy: 'One waits for another' })),
  );
  expect(new Set(answers)).toEqual(new Set([1, 2, 3, 4]));
  expect(most).toBe(1);
});

test('whoever waits says so, and goes on when the other was killed', async () => {
  const name = nameFor('killed');
  const first = keeper(name);
  await once(first.stdout, 'data');
  const second = keeper(name);
  const [said] = await once(second.stderr, 'data');
  expect(String(said)).toBe('waits\n');
  first.kill('SIGKILL');
  const [entered] = await once(second.stdout, 'data');
  expect(String(entered)).toBe('in\n');
  second.kill('SIGKILL');
  await once(second, 'exit');
  expect(await alone(() => 'free', { name })).toBe('free');
});

test('work that fails is no longer in the way', async () => {
  const name = nameFor('fails');
  await expect(alone(() => Promise.reject(new Error('broken')), { name })).rejects.toThrow('broken');
  expect(await alone(() => 'free', { name })).toBe('free');
});

test('what has the port and is none of us is not waited for', async () => {
  const name = nameFor('stranger');
  const stranger = createServer((socket) => socket.end('220 mail.example\r\n'));
  await once(stranger.listen(portOf(name), '127.0.0.1'), 'listening');
  expect(await alone(() => 'done', { name })).toBe('done');
  stranger.close();
});
