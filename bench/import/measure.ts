import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

const execute = promisify(execFile);

/** One import in a process of its own. */
export async function measureImport(
  kind: 'orders' | 'contacts',
  path: string,
  url: string,
): Promise<Measured> {
  const script = fileURLToPath(new URL('./import-once.ts', import.meta.url));
  const { stdout } = await execute(process.execPath, ['--import', 'tsx', script, kind, path, url], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  return readMeasured(stdout);
}

/** The line is written by import-once.ts and nobody else. */
function readMeasured(line: string): Measured {
  return JSON.parse(line) as Measured;
}
