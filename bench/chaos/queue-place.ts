import type { JobProducer } from '@sleutel/queue';
import { createQueue, type QueueLocation } from '@sleutel/queue/bullmq';
import { startRedis } from '@sleutel/queue/testing/redis';
import { Redis } from 'ioredis';
import pg from 'pg';

/** Where the queue of a run lives. */
export interface QueuePlace {
  readonly environment: Readonly<Record<string, string>>;
  /** From outside, as whoever launches a programme hands over a job. */
  openProducer(): Promise<{ readonly producer: JobProducer; close(): Promise<void> }>;
  /** Loses everything in it. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

const silent = { info: ignore, warn: ignore, error: ignore };

function place(
  location: QueueLocation,
  environment: Record<string, string>,
  rest: Pick<QueuePlace, 'wipe' | 'stop'>,
): QueuePlace {
  return { ...rest, environment, openProducer: () => createQueue(location, silent) };
}

export function queueOnPostgres(databaseUrl: string): QueuePlace {
  return place(
    { databaseUrl },
    {},
    {
      wipe: () => dropSchema(databaseUrl),
      stop: async () => undefined,
    },
  );
}

/** `redis`, or else on PostgreSQL. */
export async function placeOf(queue: string, databaseUrl: string): Promise<QueuePlace> {
  return queue === 'redis' ? queueOnRedis() : queueOnPostgres(databaseUrl);
}

/** The workers lock its tables in orders of their own; where both wait for each other, it is tried again. */
async function dropSchema(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    while (!(await isDropped(client)));
  } finally {
    await client.end();
  }
}

async function isDropped(client: pg.Client): Promise<boolean> {
  try {
    await client.query('DROP SCHEMA IF EXISTS bullmq CASCADE');
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '40P01') return false;
    throw error;
  }
}

/** @throws when there is no redis-server to start */
export async function queueOnRedis(): Promise<QueuePlace> {
  const redis = await startRedis();
  if (redis === null) throw new Error('There is no redis-server on the PATH, and no REDIS_URL.');
  if (!redis.exclusive) throw new Error('The run flushes its Redis: unset REDIS_URL.');
  const { url } = redis;
  return place(
    { redisUrl: url },
    { REDIS_URL: url },
    {
      wipe: async () => {
        const client = new Redis(url);
        await client.flushall().finally(() => client.disconnect());
      },
      stop: () => redis.stop(),
    },
  );
}

function ignore(): void {}
