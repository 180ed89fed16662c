import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { root } from './repository.mjs';
import { say } from './run.mjs';

const host = '127.0.0.1';

/** Below those that systems give out by themselves. */
const ports = { first: 20_000, count: 10_000 };

/** Longer than a busy machine takes to say a line. */
const patienceMs = 5_000;

/** So often in a row somebody may have left between our asking for the port and our calling there. */
const mostMissed = 100;

/**
 * Does the work while nobody else does work of this name on this machine, and waits for whoever is at it. Who has a
 * port of the machine is at it: the system gives it to one alone, and takes it back however that one ends, so that
 * nothing stays behind of who was killed. Where something else has the port, the work is done all the same.
 */
export async function alone(
  work,
  { name = root, busy = 'Another command installs or builds; waiting' } = {},
) {
  const hello = `sleutel ${createHash('sha256').update(name).digest('hex')}\n`;
  const port = portOf(name);
  let told = false;
  for (let missed = 0; missed < mostMissed; missed += 1) {
    const { leave, inUse } = await take(port, hello);
    if (leave) return Promise.resolve().then(work).finally(leave);
    if (!inUse) break;
    const met = await waitForOther(port, hello, () => {
      if (!told) say(busy);
      told = true;
    });
    if (met === 'stranger') break;
    if (met === 'ours') missed = 0;
  }
  return work();
}

/** The port for a name. */
export function portOf(name) {
  return ports.first + (createHash('sha256').update(name).digest().readUInt32BE() % ports.count);
}

/** `leave` where the port is ours now; `inUse` where somebody else has it. */
function take(port, hello) {
  const waiting = new Set();
  const server = createServer((socket) => {
    waiting.add(socket.unref());
    socket.on('error', () => {}).once('close', () => waiting.delete(socket));
    socket.write(hello);
  }).unref();
  const leave = () => {
    server.close();
    for (const socket of waiting) socket.destroy();
  };
  return new Promise((resolve) => {
    server.once('error', ({ code }) => resolve({ inUse: code === 'EADDRINUSE' }));
    server.listen({ port, host, exclusive: true }, () => resolve({ leave }));
  });
}

/** `ours` once the other has ended; `nobody` where it had ended before it said a word. */
function waitForOther(port, hello, met) {
  return new Promise((resolve) => {
    let heard = '';
    let isSilent = false;
    const isOurs = () => heard.startsWith(hello);
    const socket = connect({ port, host });
    socket.setEncoding('utf8').setTimeout(patienceMs, () => {
      isSilent = true;
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('data', (text) => {
      heard += text;
      if (isOurs()) {
        socket.setTimeout(0);
        met();
      } else if (heard.length >= hello.length) socket.destroy();
    });
    socket.once('close', () => {
      if (isOurs()) resolve('ours');
      else resolve(heard === '' && !isSilent ? 'nobody' : 'stranger');
    });
  });
}
