import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The environment for the tools of this repository, found before anything of the same name. */
export function toolEnvironment() {
  return {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    // `production` would leave out the tools that build; each tool knows its own.
    NODE_ENV: undefined,
  };
}

/** A digest of the files' contents; of a missing file, of its absence. */
export function digestOf(...files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const path = join(root, file);
    hash.update(existsSync(path) ? readFileSync(path) : 'missing').update('\0');
  }
  return hash.digest('hex');
}

/** A digest of names, sizes and times below the folders: quick, and wrong only towards building once more. */
export function fingerprintOf(...paths) {
  const hash = createHash('sha256');
  for (const path of paths) addToFingerprint(hash, join(root, path));
  return hash.digest('hex');
}

const ignored = /^(node_modules|dist(-test-.+)?|generated|\.turbo)$/;

function addToFingerprint(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    hash.update(`${relative(root, path)} ${stats.size} ${stats.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort())
    if (!ignored.test(name)) addToFingerprint(hash, join(path, name));
}

const stampFile = (name) => join(root, 'node_modules', `.sleutel-${name}`);

/** What was stamped last under this name, or undefined. */
export function readStamp(name) {
  return existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : undefined;
}

export function writeStamp(name, value) {
  writeFileSync(stampFile(name), value);
}
