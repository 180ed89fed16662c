import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddedServer } from '@sleutel/db/embedded';
import { CommandError } from '../command-error.ts';

export interface KeptDatabase {
  /** Stops watching, and the server. */
  stop(): Promise<void>;
}

export interface KeepOptions {
  say: (line: string) => void;
  /** Called once, when the server does not come back. */
  lost: (error: CommandError) => void;
  /** Before the second try; it doubles with every further one. */
  pauseMs?: number;
}

const lookEveryMs = 500;
const tries = 6;
const healthyAfterMs = 60_000;

/**
 * Watches the embedded server and starts it anew, with a recovery and no loss of data, when it ended by itself: at
 * once, then after pauses of one second to sixteen. Six ends or failed starts without a minute between are too many.
 */
export function keepDatabase(
  server: EmbeddedServer,
  { say, lost, pauseMs = 1000 }: KeepOptions,
): KeptDatabase {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => delay(ms, undefined, { signal }).catch(() => undefined);
  const kept = keepRunning();

  async function keepRunning(): Promise<void> {
    let problem = 'it ends again and again';
    for (let failures = 0, startedAt = Date.now(); await hasEnded(); startedAt = Date.now()) {
      if (Date.now() - startedAt > healthyAfterMs) failures = 0;
      if (failures === tries) return lost(new CommandError(`PostgreSQL does not come back: ${problem}`));
      if (failures > 0) await pause(pauseMs * 2 ** (failures - 1));
      if (signal.aborted) return;
      say(
        failures === 0 ? 'PostgreSQL ended by itself; starting it again' : 'Trying to start PostgreSQL again',
      );
      await server.startAgain().catch((error: Error) => {
        problem = error.message;
      });
      failures += 1;
    }
  }

  /** True once it is not there any more; false when told to stop. */
  async function hasEnded(): Promise<boolean> {
    while (!signal.aborted) {
      if (!(await server.isRunning())) return !signal.aborted;
      await pause(lookEveryMs);
    }
    return false;
  }

  return {
    stop: async () => {
      stopping.abort();
      // A start on its way is cut short; one that was about to begin is waited for and undone.
      await server.stop();
      await kept;
      await server.stop();
    },
  };
}
