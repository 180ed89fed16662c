import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { runRehearsals } from '@sleutel/services/rehearsal';

export function rehearse(ctx: ServiceContext): JobHandler<'rehearsal.run'> {
  return async (_payload, { signal }) => {
    await runRehearsals(ctx, { signal });
  };
}
