import { SENT_TOGETHER } from '@sleutel/queue';
import { chunksOf, type ServiceDeps } from '../core/index.ts';

/** Has somebody come for batches that are written down. Those that leave message by message take a job each. */
export function handOver(
  { jobs, mail }: Pick<ServiceDeps, 'jobs' | 'mail'>,
  batchIds: readonly string[],
): Promise<void> {
  const size = mail.transport.oneByOne ? 1 : SENT_TOGETHER;
  return jobs.enqueueMany(
    'message.deliver',
    chunksOf(batchIds, size).map((together) => ({ batchIds: together })),
  );
}
