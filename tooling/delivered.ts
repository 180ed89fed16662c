import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { isBuilt } from './bootstrap/build.mjs';

type Service = 'api' | 'cli' | 'worker';

const bundler = fileURLToPath(new URL('./bundle.mjs', import.meta.url));
const apps = fileURLToPath(new URL('../apps', import.meta.url));
const made = new Map<Service, Promise<string>>();

/**
 * A service's program as it is delivered: it starts in a tenth of the time that its sources take, and is what people run.
 * It is what is built; where that is of older sources, one made beside it, so that it finds what that finds, once for
 * each process that asks and gone with it.
 */
export function delivered(service: Service): Promise<string> {
  const known = made.get(service);
  if (known) return known;
  const program = make(service);
  made.set(service, program);
  return program;
}

async function make(service: Service): Promise<string> {
  if (isBuilt()) return join(apps, service, 'dist', 'main.js');
  const file = await bundled(service, 'src/main.ts');
  process.once('exit', () => rmSync(dirname(file), { recursive: true, force: true }));
  return file;
}

/** A module of a service with all that it imports in one file, as fast as what is delivered; in a folder of its own. */
export async function bundled(service: Service, module: string): Promise<string> {
  const { name } = parse(module);
  const folder = join(apps, service, `dist-test-${process.pid}-${name}`);
  await promisify(execFile)(process.execPath, [bundler, folder, module], { cwd: join(apps, service) });
  return join(folder, `${name}.js`);
}
