import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { learnFromEvents } from '@sleutel/services/message';

export function takeInbox(ctx: ServiceContext): JobHandler<'event.inbox'> {
  return async () => {
    await learnFromEvents(ctx, {});
  };
}
