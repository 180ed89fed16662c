import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { end, exitOf, howItEnded, isRunning, launch, type ServiceSpec } from './service-process.ts';

export interface Service {
  spec: ServiceSpec;
  /** Whether its process runs at this moment. */
  isRunning(): boolean;
  /** Lets it finish what it is doing, for some seconds, and starts it anew: its program has changed. */
  restart(): Promise<void>;
  /** Lets it finish what it is doing, for some seconds. */
  stop(): Promise<void>;
}

const healthyAfterMs = 60_000;
const longestPauseMs = 30_000;

/**
 * Runs a service, and again when it ends by itself: after a pause that doubles from one second to thirty,
 * and starts over once it has run for a minute.
 */
export function runService(spec: ServiceSpec, say: (line: string) => void): Service {
  const stopping = new AbortController();
  const replaced = new WeakSet<ChildProcess>();
  let child = launch(spec);
  const kept = keepRunning();

  async function keepRunning(): Promise<void> {
    for (let crashes = 0; !stopping.signal.aborted; child = launch(spec)) {
      const startedAt = Date.now();
      await exitOf(child);
      if (stopping.signal.aborted) return;
      if (replaced.has(child)) continue;
      crashes = Date.now() - startedAt > healthyAfterMs ? 1 : crashes + 1;
      await pauseAfter(crashes);
      if (stopping.signal.aborted) return;
    }
  }

  async function pauseAfter(crashes: number): Promise<void> {
    const pauseMs = Math.min(1000 * 2 ** (crashes - 1), longestPauseMs);
    const what = `The ${spec.name} stopped (${howItEnded(child)})`;
    say(`${what}; starting it again in ${pauseMs / 1000} s. Its log: ${spec.logFile}`);
    await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
  }

  return {
    spec,
    isRunning: () => isRunning(child),
    restart: () => {
      replaced.add(child);
      return end(child);
    },
    stop: async () => {
      stopping.abort();
      await end(child);
      await kept;
    },
  };
}
