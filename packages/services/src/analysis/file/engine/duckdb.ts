import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

const gigabyte = 1024 ** 3;

/** Runs `work` on an analytic engine of its own, which puts what does not fit into memory into a folder of its own. */
export async function withDuckDb<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-'));
  try {
    const instance = await DuckDBInstance.create(':memory:', settings(folder));
    try {
      const connection = await instance.connect();
      try {
        return await work(connection);
      } finally {
        connection.closeSync();
      }
    } finally {
      instance.closeSync();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nothing is fetched from the network, and half of a small machine is left to others. */
function settings(folder: string): Record<string, string> {
  const memory = Math.max(0.5, Math.min(2, totalmem() / gigabyte / 2));
  return {
    memory_limit: `${memory.toFixed(1)}GB`,
    temp_directory: folder,
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
}

/** A text as a literal of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
