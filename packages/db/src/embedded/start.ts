import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Account, serverAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { checkMajor, checkOwner, initialise, isInitialised, writeSettings } from './cluster.ts';
import { ensureDatabase } from './connection.ts';
import { launch, runningPort, shutDown, startAgain, watchOf } from './control.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { chooseCluster } from './place.ts';
import { freePort } from './port.ts';
import { newPassword, readRecord, fileName as recordFile, type ServerRecord, writeRecord } from './record.ts';
import { type Server, urlOf, userName } from './server.ts';

export interface EmbeddedOptions {
  /** Made when it does not exist. Only one process at a time may start a server on it. */
  dataDir: string;
  /** The TCP port wanted on 127.0.0.1; by default that of the last start. A port in use is passed over. */
  port?: number;
  /** Takes progress, one line a call. */
  log: (line: string) => void;
  /** Server settings beside the defaults, for example `{ fsync: 'off' }` for a throw-away server. */
  settings?: Record<string, string>;
}

export interface EmbeddedServer {
  url: string;
  /** Whether the server already ran, left by a process that was killed or held by one that lives. */
  adopted: boolean;
  /** Whether it runs at this moment; not so when it crashed or somebody killed it. */
  isRunning(): Promise<boolean>;
  /** Starts it anew on the same port after it ended by itself. Throws EmbeddedServerError when it does not come up. */
  startAgain(): Promise<void>;
  /** Fast shutdown, some seconds at most. Nothing is left running. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL on a data folder, or adopts the one that already serves it.
 * @throws EmbeddedServerError with one line for the person at the terminal
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { server, dataDir, record } = await prepare(options.dataDir);
  const port = await runningPort(server);
  if (port !== undefined) {
    options.log('PostgreSQL was left running; taking it over');
    await ensureDatabase({ ...server, port });
    return handle({ ...server, port }, true);
  }
  const started = { ...server, port: await freePort(options.port ?? server.port) };
  await writeRecord(dataDir, { ...record, port: started.port });
  await start(started, options);
  return handle(started, false);
}

/** The url of the server that serves this data folder now, without starting one; undefined when none does. */
export async function findEmbedded(folder: string): Promise<string | undefined> {
  if ((await readRecord(resolve(folder))) === undefined) return undefined;
  const { server } = await prepare(folder);
  const port = await runningPort(server);
  return port === undefined ? undefined : urlOf({ ...server, port }, userName);
}

async function prepare(folder: string): Promise<{ server: Server; dataDir: string; record: ServerRecord }> {
  await mkdir(folder, { recursive: true });
  const dataDir = await realpath(folder);
  const account = await serverAccount();
  const record = (await readRecord(dataDir)) ?? (await newRecord(dataDir, account));
  const { cluster, ...rest } = record;
  const server = {
    ...rest,
    cluster: resolve(dataDir, cluster),
    binaries: await findBinaries(account),
    account,
  };
  return { server, dataDir, record };
}

async function newRecord(dataDir: string, account: Account | undefined): Promise<ServerRecord> {
  const record = { cluster: await chooseCluster(dataDir, account), port: 0, password: newPassword() };
  const cluster = resolve(dataDir, record.cluster);
  if (await isInitialised({ cluster })) throw recordMissing(dataDir, cluster);
  return record;
}

/** With a new password nobody would get into the old cluster. */
function recordMissing(dataDir: string, cluster: string): EmbeddedServerError {
  const file = join(dataDir, recordFile);
  return new EmbeddedServerError(
    `${file} is gone, which holds the password of the database in ${cluster}; put it back from a backup, or choose another data folder.`,
  );
}

async function start(server: Server, { log, settings = {} }: EmbeddedOptions): Promise<void> {
  if (!(await isInitialised(server))) {
    log('Making the database files');
    await initialise(server);
  }
  await checkOwner(server);
  await checkMajor(server);
  await writeSettings(server, settings);
  log('Starting PostgreSQL');
  await launch(server);
  await ensureDatabase(server);
}

function handle(server: Server, adopted: boolean): EmbeddedServer {
  return {
    url: urlOf(server, userName),
    adopted,
    isRunning: watchOf(server),
    startAgain: () => startAgain(server),
    stop: () => shutDown(server),
  };
}
