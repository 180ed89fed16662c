import type { JobHandler } from '@sleutel/queue';
import { runAnalysis } from '@sleutel/services/analysis';
import { type ServiceContext, ServiceError } from '@sleutel/services/core';

export function analyse(ctx: ServiceContext): JobHandler<'analysis.run'> {
  return async ({ asOf, measure }) => {
    try {
      await runAnalysis(ctx, { ...(asOf && { asOf }), ...(measure && { measure }) });
    } catch (error) {
      // An installation without accounts has nothing to analyse yet; trying again would not change that.
      if (!(error instanceof ServiceError && error.reason === 'no-accounts')) throw error;
      ctx.log.info({}, error.message);
    }
  };
}
