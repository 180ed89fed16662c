import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { decideEnrolments } from '@sleutel/services/enrolment';

export function decide(ctx: ServiceContext): JobHandler<'enrolment.decide'> {
  return async (batch, { signal }) => {
    await decideEnrolments(ctx, { ...batch, signal });
  };
}
