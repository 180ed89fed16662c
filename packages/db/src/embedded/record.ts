import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.ts';

/** What the data folder remembers of its server, in postgres.json, readable by its owner alone. */
export interface ServerRecord {
  /** The folder of the cluster; relative to the data folder when it lies inside. */
  cluster: string;
  /** The TCP port on 127.0.0.1 of the last start. */
  port: number;
  password: string;
}

export const fileName = 'postgres.json';

/** Undefined when the data folder has no server yet. */
export async function readRecord(dataDir: string): Promise<ServerRecord | undefined> {
  const file = join(dataDir, fileName);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code !== 'EACCES') throw error;
    throw new EmbeddedServerError(
      `${file} belongs to another user; start as that user or choose another data folder.`,
    );
  });
  if (text === undefined) return undefined;
  const record = parse(text);
  if (record === undefined)
    throw new EmbeddedServerError(`${file} is damaged: cluster, port and password are expected.`);
  return record;
}

export async function writeRecord(dataDir: string, record: ServerRecord): Promise<void> {
  const file = join(dataDir, fileName);
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

function parse(text: string): ServerRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is ServerRecord {
  if (typeof value !== 'object' || value === null) return false;
  if (!('cluster' in value && 'port' in value && 'password' in value)) return false;
  return (
    typeof value.cluster === 'string' && Number.isInteger(value.port) && typeof value.password === 'string'
  );
}
