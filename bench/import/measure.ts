import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { processorSeconds } from '../house/processor-time.ts';

export interface Measured {
  readonly seconds: number;
  /** Of the importing process, all threads together. */
  readonly cpuSeconds: number;
  /** Of the database server, everything it runs. */
  readonly serverSeconds: number;
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
  serverPid: number,
): Promise<Measured> {
  const before = await processorSeconds(serverPid);
  const script = fileURLToPath(new URL('./import-once.ts', import.meta.url));
  const { stdout } = await execute(process.execPath, ['--import', 'tsx', script, kind, path, url], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  const serverSeconds = (await processorSeconds(serverPid)) - before;
  return { ...readMeasured(stdout), serverSeconds };
}

/** The line is written by import-once.ts and nobody else. */
function readMeasured(line: string): Omit<Measured, 'serverSeconds'> {
  return JSON.parse(line) as Omit<Measured, 'serverSeconds'>;
}
