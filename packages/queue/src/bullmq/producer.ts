import { catalog, type JobInput, type JobName } from '../catalog.ts';
import { parsePayload, parsePayloads } from '../payload.ts';
import type { JobProducer } from '../producer.ts';
import { bullOptions } from './job-options.ts';
import type { Lanes } from './lanes.ts';

/** Jobs a call hands to the server at once: bounds the size of one command. */
const bulkSize = 1_000;

export function createProducer(queues: Lanes): JobProducer {
  return {
    async enqueue<N extends JobName>(name: N, payload: JobInput<N>) {
      const { options } = catalog[name];
      await queues[options.lane].add(name, parsePayload(name, payload), bullOptions(options));
    },
    async enqueueMany<N extends JobName>(name: N, payloads: readonly JobInput<N>[]) {
      const { options } = catalog[name];
      const opts = bullOptions(options);
      const jobs = parsePayloads(name, payloads).map((data) => ({ name, data, opts }));
      for (let start = 0; start < jobs.length; start += bulkSize) {
        await queues[options.lane].addBulk(jobs.slice(start, start + bulkSize));
      }
    },
  };
}
