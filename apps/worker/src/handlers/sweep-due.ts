import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { claimDueEnrolments } from '@sleutel/services/enrolment';

export function sweepDue(ctx: ServiceContext): JobHandler<'sweep.due'> {
  return async () => {
    await claimDueEnrolments(ctx, {});
  };
}
