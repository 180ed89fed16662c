import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, readStamp, root, writeStamp } from './repository.mjs';
import { fail, run, say } from './run.mjs';

const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];

/** Installs the packages of the lock file, unless that is what was installed last, for this system. */
export async function ensureInstalled() {
  const wanted = `${process.platform}-${process.arch} ${digestOf(...inputs)}`;
  if (readStamp('installed') === wanted) return;
  say('Installing packages (the first time this takes a minute or two)');
  if (!(await install())) {
    fail(
      'Packages could not be installed: see above. A connection to the npm registry is needed the first time.',
    );
  }
  writeStamp('installed', wanted);
}

/** The pinned pnpm, from wherever it can be had. */
async function install() {
  const pinned = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
  const args = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];
  const local = join(root, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');
  const version = JSON.parse(readJson(join(root, 'node_modules', 'pnpm', 'package.json'))).version;
  if (existsSync(local) && pinned === `pnpm@${version}` && (await run('pnpm', args)) === 0) return true;
  if ((await run('npx', ['--yes', pinned, ...args])) === 0) return true;
  return (await run('corepack', [pinned, ...args])) === 0;
}

function readJson(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '{}';
}
