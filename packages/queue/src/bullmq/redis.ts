import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { QueueUnreachable } from '../unreachable.ts';
import type { Backend } from './backend.ts';

/** BullMQ on Redis or Valkey. Keys begin with `prefix`, so that installations can share a server. */
export function redisBackend(redisUrl: string, prefix: string, onError: (error: Error) => void): Backend {
  let trouble: Error | undefined;
  const hear = (error: Error) => {
    trouble = error;
    onError(error);
  };
  const connect = (maxRetriesPerRequest: number | null) =>
    new Redis(redisUrl, { maxRetriesPerRequest, connectTimeout: 10_000 }).on('error', hear);
  // Whoever hands over a job hears soon that the server is away; a worker waits for its return.
  const forProducers = connect(3);
  const forWorkers = connect(null);
  return {
    kind: 'redis',
    prepare: async () => {
      // The ping itself says no more than that it was tried often enough.
      await forProducers.ping().catch((error: Error) => {
        throw new QueueUnreachable(trouble ?? error);
      });
    },
    openQueue: (name) =>
      new Queue(name, { connection: forProducers, prefix, streams: { events: { maxLen: 100 } } }),
    openWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection: forWorkers, prefix }),
    ping: async () => void (await forProducers.ping()),
    close: async () => {
      forProducers.disconnect();
      forWorkers.disconnect();
    },
  };
}
