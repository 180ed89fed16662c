import { appendFile, chown, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { program } from './binaries.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { lastLine, run } from './run.ts';
import { type Server, userName } from './server.ts';
import { settingsText } from './settings.ts';

const settingsFile = 'sleutel.conf';
const logLimitBytes = 5_000_000;

export async function isInitialised(server: Pick<Server, 'cluster'>): Promise<boolean> {
  return (await majorOf(server.cluster)) !== undefined;
}

/** Makes the cluster beside its place and moves it there whole: a killed initdb leaves nothing half done. */
export async function initialise(server: Server): Promise<void> {
  const unfinished = `${server.cluster}.new`;
  const passwordFile = `${server.cluster}.password`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await writeFile(passwordFile, `${server.password}\n`, { mode: 0o600 });
    await giveTo(server, unfinished, passwordFile);
    await initdb(server, unfinished, passwordFile);
    await appendFile(join(unfinished, 'postgresql.conf'), `\ninclude '${settingsFile}'\n`);
    await rename(unfinished, server.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function initdb(server: Server, folder: string, passwordFile: string): Promise<void> {
  const { code, output } = await run(
    program(server.binaries, 'initdb'),
    [
      `--pgdata=${folder}`,
      `--username=${userName}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own collation sorts the same on every system.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    server.account,
  );
  if (code !== 0)
    throw new EmbeddedServerError(`PostgreSQL could not make its files in ${folder}: ${lastLine(output)}`);
}

/** Refuses a cluster of another user's, as a copy by root is: the account may not even read it. */
export async function checkOwner({ account, cluster }: Server): Promise<void> {
  if (account === undefined || (await stat(cluster)).uid === account.uid) return;
  throw new EmbeddedServerError(
    `${cluster} does not belong to the user that PostgreSQL runs as; give it back: chown -R ${account.uid}:${account.gid} ${cluster}`,
  );
}

/** Refuses a cluster made by another major version, which this server could not read. */
export async function checkMajor(server: Server): Promise<void> {
  const [made, { output }] = await Promise.all([
    majorOf(server.cluster),
    run(program(server.binaries, 'postgres'), ['--version'], server.account),
  ]);
  const ours = /(\d+)[.\w]*\s*$/.exec(output.trim())?.[1];
  if (ours === undefined)
    throw new EmbeddedServerError(`The embedded PostgreSQL does not run here: ${lastLine(output)}`);
  if (made === ours) return;
  throw new EmbeddedServerError(
    `${server.cluster} was made by PostgreSQL ${made ?? 'unknown'} and this is PostgreSQL ${ours}; dump it with the older version or choose another data folder.`,
  );
}

async function majorOf(cluster: string): Promise<string | undefined> {
  return readFile(join(cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new EmbeddedServerError(`${cluster} cannot be read (${error.code}); it belongs to another user.`);
    },
  );
}

export async function writeSettings(server: Server, changes: Record<string, string>): Promise<void> {
  const file = join(server.cluster, settingsFile);
  await writeFile(file, settingsText(server.port, changes), { mode: 0o600 });
  await giveTo(server, file);
}

export function logFile(server: Server): string {
  return join(server.cluster, 'server.log');
}

/** Empties a log that has grown large; pg_ctl appends to it for ever. */
export async function trimLog(server: Server): Promise<void> {
  const size = await stat(logFile(server)).then(
    (file) => file.size,
    () => 0,
  );
  if (size > logLimitBytes) await truncate(logFile(server));
}

async function giveTo({ account }: Server, ...paths: string[]): Promise<void> {
  if (account === undefined) return;
  for (const path of paths) await chown(path, account.uid, account.gid);
}
