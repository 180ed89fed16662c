import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { serviceEnvironment } from './config.ts';

export interface ServiceSpec {
  name: string;
  /** Arguments of node: the program and what it needs. */
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  logFile: string;
}

const drainMs = 4_000;

/**
 * Starts the process of a service. The channel between us is what keeps it alive: it drains and exits when
 * the channel closes, which it also does when we are killed.
 */
export function launch({ args, cwd, env, logFile }: ServiceSpec): ChildProcess {
  // What happened here is nobody else's business on a machine of several users.
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, args, {
    cwd,
    env: serviceEnvironment(env),
    stdio: ['ignore', log, log, 'ipc'],
    // Ctrl-C in the terminal is for us; we end the services in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  closeSync(log);
  // Its exit tells the same, and is waited for.
  child.on('error', () => undefined);
  return child;
}

/** Asks the process to finish what it is doing, and ends it when that takes too long. */
export async function end(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const exited = exitOf(child);
  if (child.connected) child.disconnect();
  child.kill('SIGTERM');
  const drained = new AbortController();
  const overdue = delay(drainMs, 'overdue', { signal: drained.signal }).catch(() => undefined);
  if ((await Promise.race([exited, overdue])) === 'overdue') child.kill('SIGKILL');
  await exited;
  drained.abort();
}

export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

export async function exitOf(child: ChildProcess): Promise<void> {
  if (isRunning(child)) await once(child, 'exit');
}

export function howItEnded({ signalCode, exitCode }: ChildProcess): string {
  return signalCode ?? (exitCode === null ? 'it could not be started' : `exit code ${exitCode}`);
}
