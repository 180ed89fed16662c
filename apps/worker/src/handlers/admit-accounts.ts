import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { admitAccounts } from '@sleutel/services/enrolment';

export function admit(ctx: ServiceContext): JobHandler<'enrolment.admit'> {
  return async () => {
    const { entered, gone } = await admitAccounts(ctx, {});
    if (entered + gone > 0) ctx.log.info({ entered, gone }, 'accounts entered and left by themselves');
  };
}
