import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createDb } from '@sleutel/db';
import { findEmbedded, startEmbedded } from '@sleutel/db/embedded';
import { folderForDatabases } from '@sleutel/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { findHolder, lockFolder } from './folder-lock.ts';
import { openDatabase } from './open-database.ts';

const quiet = () => undefined;
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(await folderForDatabases(), 'sleutel-open-'));
  await chmod(dataDir, 0o711);
});

afterEach(() => rm(dataDir, { recursive: true }));

test('a command without a running engine starts the database, migrated, and stops it again', async () => {
  const { url, appSecret, close } = await openDatabase(readConfig({}), dataDir, quiet);
  expect(appSecret.length).toBeGreaterThanOrEqual(32);
  expect((await findHolder(dataDir))?.purpose).toBe('command');
  expect(await hasAccounts(url)).toBe(true);
  await close();
  expect(await findEmbedded(dataDir)).toBeUndefined();
  expect(await findHolder(dataDir)).toBeUndefined();
});

test('a command beside a running engine shares its database and leaves it running', async () => {
  const lock = await lockFolder(dataDir, 'up');
  const server = await startEmbedded({ dataDir, log: quiet });
  const { url, close } = await openDatabase(readConfig({}), dataDir, quiet);
  expect(url).toBe(server.url);
  await close();
  expect(await findEmbedded(dataDir)).toBe(server.url);
  await server.stop();
  if (lock.held) await lock.release();
});

async function hasAccounts(url: string): Promise<boolean> {
  const db = createDb(url);
  const { rows } = await db.pool.query(`SELECT to_regclass('accounts') IS NOT NULL AS yes`);
  await db.close();
  return rows[0]?.yes === true;
}
