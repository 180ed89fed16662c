import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Server } from './server.ts';

/** What postmaster.pid says of a server that runs, or once ran, on a cluster. */
export interface Postmaster {
  pid: number;
  /** Undefined in the first moments of a start. */
  port: number | undefined;
}

const execute = promisify(execFile);

/**
 * The process that serves this cluster, or undefined. A file left by a process that is gone, or whose
 * number another program has by now (after a reboot, in a container), does not count; the latter is
 * removed because PostgreSQL would take it for a running server. The former PostgreSQL clears itself,
 * after checking that no orphan still writes.
 */
export async function findPostmaster(server: Server): Promise<Postmaster | undefined> {
  const file = join(server.cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  const [pidLine, , , portLine] = text.split('\n');
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (await isPostgres(pid)) return { pid, port: portLine ? Number(portLine) : undefined };
  await rm(file, { force: true });
  return undefined;
}

/** Whether this process, once found to serve a cluster, still does; cheap enough to be asked every second. */
export async function stillServes(pid: number): Promise<boolean> {
  // One that ended and that nobody has waited for yet still has a number, and no command.
  return isAlive(pid) && ((await commandFromProc(pid)) ?? 'postgres').includes('postgres');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** True too where the system does not tell: a server must never be taken for dead. */
async function isPostgres(pid: number): Promise<boolean> {
  const command = (await commandFromProc(pid)) ?? (await commandFromPs(pid));
  return command === undefined || command.includes('postgres');
}

async function commandFromProc(pid: number): Promise<string | undefined> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
}

async function commandFromPs(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  return execute('ps', ['-p', String(pid), '-o', 'command=']).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}
