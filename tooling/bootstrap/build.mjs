import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.mjs';
import { fingerprintOf, readStamp, root, writeStamp } from './repository.mjs';
import { fail, run, say } from './run.mjs';

const sources = [
  'apps',
  'packages',
  'prisma/schema',
  'prisma.config.ts',
  'tooling/bundle.mjs',
  'pnpm-lock.yaml',
  'turbo.json',
];

const everything = [
  'apps/cli/dist/main.js',
  'apps/api/dist/main.js',
  'apps/worker/dist/main.js',
  'apps/admin/dist/index.html',
];

/** Builds what is stale, for `npm start`. Turborepo knows what that is; a glance at the files saves asking it. */
export function ensureBuilt() {
  return buildWhenStale('built', everything, []);
}

/** Whether what is built is of the sources as they are. */
export function isBuilt() {
  return isFresh('built', everything);
}

/** Builds the command line alone. */
export function ensureCommandLineBuilt() {
  if (isBuilt()) return Promise.resolve();
  return buildWhenStale('cli-built', everything.slice(0, 1), ['--filter=@sleutel/cli']);
}

async function buildWhenStale(stamp, results, filter) {
  if (isFresh(stamp, results)) return;
  await alone(async () => {
    // Whoever was at it before may have built the same.
    if (isFresh(stamp, results)) return;
    const fingerprint = fingerprintOf(...sources);
    say('Building what has changed');
    await turbo('build', filter);
    writeStamp(stamp, fingerprint);
  });
}

/** Runs one task of turbo.json; its own cache makes repeating it cheap. */
export async function turbo(task, filter = []) {
  const code = await run('turbo', ['run', task, ...filter, '--output-logs=errors-only', '--ui=stream']);
  if (code !== 0) fail(`The ${task} failed: see above.`);
}

function isFresh(stamp, results) {
  return (
    results.every((file) => existsSync(join(root, file))) && readStamp(stamp) === fingerprintOf(...sources)
  );
}
