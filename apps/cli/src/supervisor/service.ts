import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { serviceEnvironment } from '../config.ts';

export interface ServiceSpec {
  name: string;
  /** Arguments of node: the program and what it needs. */
  args: string[];
  cwd: string;
  env: Record<string, string | undefined>;
  logFile: string;
}

export interface Service {
  /** Whether its process runs at this moment. */
  isRunning(): boolean;
  /** Settles when the process ends that runs now. */
  ended(): Promise<void>;
  /** Asks it to finish what it is doing, and ends it when that takes more than four seconds. */
  stop(): Promise<void>;
}

const drainMs = 4_000;
const healthyAfterMs = 60_000;
const longestPauseMs = 30_000;

/**
 * Runs a service, and again when it ends by itself: after a pause that doubles from one second to thirty,
 * and starts over once it has run for a minute.
 */
export function runService(spec: ServiceSpec, say: (line: string) => void): Service {
  const stopping = new AbortController();
  let child = launch(spec);
  const kept = keepRunning();

  async function keepRunning(): Promise<void> {
    for (let crashes = 0; ; crashes += 1) {
      const startedAt = Date.now();
      await exitOf(child);
      if (stopping.signal.aborted) return;
      if (Date.now() - startedAt > healthyAfterMs) crashes = 0;
      const pauseMs = Math.min(1000 * 2 ** crashes, longestPauseMs);
      say(
        `The ${spec.name} stopped (${howItEnded(child)}); starting it again in ${pauseMs / 1000} s. See ${spec.logFile}`,
      );
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      child = launch(spec);
    }
  }

  return {
    isRunning: () => isRunning(child),
    ended: () => exitOf(child),
    stop: async () => {
      stopping.abort();
      await end(child);
      await kept;
    },
  };
}

/**
 * The channel between us is what keeps a service alive: it drains and exits when the channel closes,
 * which it also does when we are killed.
 */
function launch({ args, cwd, env, logFile }: ServiceSpec): ChildProcess {
  const log = openSync(logFile, 'a');
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

async function end(child: ChildProcess): Promise<void> {
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

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

async function exitOf(child: ChildProcess): Promise<void> {
  if (isRunning(child)) await once(child, 'exit');
}

function howItEnded(child: ChildProcess): string {
  return (
    child.signalCode ?? (child.exitCode === null ? 'it could not be started' : `exit code ${child.exitCode}`)
  );
}
