import { randomUUID } from 'node:crypto';
import { createEmptyDatabase } from '@sleutel/db/testing';
import { Redis } from 'ioredis';
import type { Backend } from '../bullmq/backend.ts';
import type { QueueLocation } from '../bullmq/index.ts';
import { postgresBackend } from '../bullmq/postgres.ts';
import { redisBackend } from '../bullmq/redis.ts';
import { dropSchema } from './drop-schema.ts';
import { startRedis } from './redis.ts';

/** A queue server for one test file. */
export interface TestBackend {
  readonly location: QueueLocation;
  /** Beside the port, as another program would reach the queue. */
  open(): Backend;
  /** Loses everything in the queue. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

export async function postgresForTests(): Promise<TestBackend> {
  const database = await createEmptyDatabase();
  return {
    location: { databaseUrl: database.url },
    open: () => postgresBackend(database.url, () => undefined),
    wipe: () => dropSchema(database.url),
    stop: () => database.drop(),
  };
}

export async function redisForTests(): Promise<TestBackend | null> {
  const redis = await startRedis();
  if (redis === null) return null;
  const prefix = `test-${randomUUID()}`;
  return {
    location: { redisUrl: redis.url, prefix },
    open: () => redisBackend(redis.url, prefix, () => undefined),
    wipe: () => removeKeys(redis.url, prefix),
    stop: () => redis.stop(),
  };
}

async function removeKeys(redisUrl: string, prefix: string): Promise<void> {
  const client = new Redis(redisUrl);
  const keys = await client.keys(`${prefix}:*`);
  if (keys.length > 0) await client.del(...keys);
  await client.quit();
}
