import { type Lane, lanes } from '../job.ts';
import type { BullQueue } from './backend.ts';

/** One BullMQ queue a lane, not one a job: each costs a worker of its own and its connections. */
export type Lanes = Readonly<Record<Lane, BullQueue>>;

export function queueName(lane: Lane): string {
  return `sleutel-${lane}`;
}

/** Makes something for every lane. */
export function forEachLane<T>(make: (lane: Lane) => T): Record<Lane, T> {
  const [flow, inbound, outbound, bulk] = lanes;
  return {
    [flow]: make(flow),
    [inbound]: make(inbound),
    [outbound]: make(outbound),
    [bulk]: make(bulk),
  };
}
