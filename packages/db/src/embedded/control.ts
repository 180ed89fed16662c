import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { program } from './binaries.ts';
import { logFile, trimLog } from './cluster.ts';
import { answers } from './connection.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { findPostmaster, stillServes } from './postmaster.ts';
import { lastLine, run } from './run.ts';
import type { Server } from './server.ts';

const startSeconds = 60;
const stopSeconds = 5;

/** Starts the server as a daemon of its own; it outlives us when we are killed, and is adopted then. */
export async function launch(server: Server): Promise<void> {
  await trimLog(server);
  const before = (await logOf(server)).length;
  const { code, output } = await pgCtl(server, [
    'start',
    '-w',
    '-s',
    '-t',
    String(startSeconds),
    '-l',
    logFile(server),
  ]);
  if (code === 0) return;
  // What it said at earlier starts is no reason for this one.
  const said = (await logOf(server)).slice(before);
  const why = said === '' ? output.split('\n')[0] : lastLine(said);
  throw new EmbeddedServerError(`PostgreSQL did not start: ${why} (${logFile(server)})`);
}

function logOf(server: Server): Promise<string> {
  return readFile(logFile(server), 'utf8').catch(() => '');
}

/** Fast shutdown; one that takes too long is cut short, which costs a recovery at the next start and no data. */
export async function shutDown(server: Server): Promise<void> {
  const stop = (mode: string) => pgCtl(server, ['stop', '-w', '-s', '-t', String(stopSeconds), '-m', mode]);
  if ((await findPostmaster(server)) === undefined) return;
  if ((await stop('fast')).code === 0) return;
  if ((await findPostmaster(server)) === undefined) return;
  const { code, output } = await stop('immediate');
  if (code !== 0) throw new EmbeddedServerError(`PostgreSQL did not stop: ${lastLine(output)}`);
}

/**
 * The port of a server left by a killed process, once it answers (it may be starting or recovering).
 * Undefined when none runs, also when one ends while we wait.
 */
export async function runningPort(server: Server): Promise<number | undefined> {
  const deadline = Date.now() + startSeconds * 1000;
  while (Date.now() < deadline) {
    const postmaster = await findPostmaster(server);
    if (postmaster === undefined) return undefined;
    const port = postmaster.port;
    if (port !== undefined && (await answers({ ...server, port }))) return port;
    await delay(200);
  }
  throw new EmbeddedServerError(
    `A PostgreSQL server already runs on ${server.cluster} and does not answer; see ${logFile(server)}.`,
  );
}

/**
 * Starts a server that ended by itself, on the port it had; its clients find it again there. One that is
 * starting or recovering already is waited for.
 */
export async function startAgain(server: Server): Promise<void> {
  if ((await runningPort(server)) === undefined) await launch(server);
}

/** Asks, as often as wanted, whether a server still runs. */
export function watchOf(server: Server): () => Promise<boolean> {
  let pid: number | undefined;
  return async () => {
    if (pid !== undefined && (await stillServes(pid))) return true;
    pid = (await findPostmaster(server))?.pid;
    return pid !== undefined;
  };
}

function pgCtl(server: Server, args: string[]) {
  return run(program(server.binaries, 'pg_ctl'), [...args, '-D', server.cluster], server.account);
}
