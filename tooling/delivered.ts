import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

type Service = 'api' | 'cli' | 'worker';

const bundler = fileURLToPath(new URL('./bundle.mjs', import.meta.url));
const apps = fileURLToPath(new URL('../apps', import.meta.url));
const made = new Map<Service, Promise<string>>();

/**
 * A service's program as it is delivered, made once for each process that asks and gone with it: it starts in a tenth
 * of the time that its sources take, and is what people run. Beside the real one, so that it finds what that finds.
 */
export function delivered(service: Service): Promise<string> {
  const known = made.get(service);
  if (known) return known;
  const program = make(service);
  made.set(service, program);
  return program;
}

async function make(service: Service): Promise<string> {
  const folder = join(apps, service, `dist-test-${process.pid}`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await promisify(execFile)(process.execPath, [bundler, folder], { cwd: join(apps, service) });
  return join(folder, 'main.js');
}
