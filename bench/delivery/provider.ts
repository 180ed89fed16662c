import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface LocalProvider {
  readonly url: string;
  count(): Promise<number>;
  /** Resolves when it has taken so many; gives up after `seconds` in which nothing came. */
  until(count: number, seconds?: number): Promise<void>;
  stop(): Promise<void>;
}

/** The provider, where its work is not counted as anybody else's. */
export async function startProvider(
  script = fileURLToPath(new URL('./provider-once.ts', import.meta.url)),
): Promise<LocalProvider> {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('the provider did not start')));
  const [url] = (await Promise.race([once(createInterface(child.stdout), 'line'), failed])) as [string];
  // Later on its end is what `stop` asks for.
  failed.catch(() => undefined);
  const count = async () => Number(await (await fetch(`${url}/count`)).text());
  return {
    url,
    count,
    until: async (target, seconds = 120) => {
      let last = { count: -1, at: Date.now() };
      for (;;) {
        const now = await count();
        if (now >= target) return;
        if (now > last.count) last = { count: now, at: Date.now() };
        if (Date.now() - last.at > seconds * 1_000) throw new Error(`only ${now} of ${target} arrived`);
        await delay(20);
      }
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
