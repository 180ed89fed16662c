import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.mjs';
import { digestOf, readStamp, root, writeStamp } from './repository.mjs';
import { fail, run, say } from './run.mjs';

const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
const installation = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];

/** Installs the packages of the lock file, unless that is what was installed last, for this system. */
export async function ensureInstalled() {
  const wanted = `${process.platform}-${process.arch} ${digestOf(...inputs)}`;
  if (readStamp('installed') === wanted) return;
  await alone(() => (readStamp('installed') === wanted ? undefined : install(wanted)));
}

async function install(wanted) {
  say('Installing packages (the first time this takes a minute or two)');
  const pnpm = await findPnpm();
  if (pnpm === undefined)
    fail('pnpm could not be fetched; the first start needs the npm registry (is there a network?).');
  const [program, ...args] = pnpm;
  if ((await run(program, [...args, ...installation])) !== 0)
    fail('Packages could not be installed: see above.');
  writeStamp('installed', wanted);
}

/** How to run the pinned pnpm: as installed here earlier, else through npx or corepack. */
async function findPnpm() {
  const { packageManager: pinned } = readJson('package.json');
  const isHere = pinned === `pnpm@${readJson('node_modules/pnpm/package.json').version}`;
  const candidates = [
    ...(isHere ? [['pnpm']] : []),
    ['npx', '--yes', '--fetch-retries=1', pinned],
    ['corepack', pinned],
  ];
  for (const [program, ...args] of candidates) {
    if ((await run(program, [...args, '--version'], 'ignore')) === 0) return [program, ...args];
  }
  return undefined;
}

function readJson(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}
