import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Backend } from './backend.ts';

/** BullMQ on Redis or Valkey. Keys begin with `prefix`, so that installations can share a server. */
export function redisBackend(redisUrl: string, prefix: string, onError: (error: Error) => void): Backend {
  const connect = (maxRetriesPerRequest: number | null) =>
    new Redis(redisUrl, { maxRetriesPerRequest, connectTimeout: 10_000 }).on('error', onError);
  // Whoever hands over a job hears soon that the server is away; a worker waits for its return.
  const forProducers = connect(3);
  const forWorkers = connect(null);
  return {
    kind: 'redis',
    prepare: async () => void (await forProducers.ping()),
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
