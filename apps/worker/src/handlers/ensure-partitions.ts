import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { ensurePartitions } from '@sleutel/services/message';

export function makePartitions(ctx: ServiceContext): JobHandler<'partition.ensure'> {
  return async () => {
    await ensurePartitions(ctx, {});
  };
}
