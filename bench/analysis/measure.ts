import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Measured {
  readonly seconds: number;
  /** Of this process, all threads together: what a busy machine changes least. */
  readonly cpuSeconds?: number;
  readonly peakMegabytes: number;
  readonly accounts: number;
}

const execute = promisify(execFile);

/** Runs a script of this folder in a process of its own, so that its memory is nobody else’s. */
export function measure(script: string, ...words: string[]): Promise<Measured> {
  return measureWith([], script, ...words);
}

/** The same with options of Node.js. */
export async function measureWith(
  options: readonly string[],
  script: string,
  ...words: string[]
): Promise<Measured> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const { stdout } = await execute(process.execPath, [...options, '--import', 'tsx', file, ...words], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  return readMeasured(stdout);
}

/** The line is written by the scripts beside this file and nobody else. */
function readMeasured(line: string): Measured {
  return JSON.parse(line) as Measured;
}

/** The run in the middle of several, by its seconds. */
export function middleOf(runs: readonly Measured[]): Measured {
  const sorted = runs.toSorted((one, other) => one.seconds - other.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}
