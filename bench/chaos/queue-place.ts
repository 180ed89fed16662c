import type { JobProducer } from '@sleutel/queue';
import { createQueue, type QueueLocation } from '@sleutel/queue/bullmq';
import { dropSchema } from '@sleutel/queue/testing/drop-schema';
import { startRedis } from '@sleutel/queue/testing/redis';
import { Redis } from 'ioredis';

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
