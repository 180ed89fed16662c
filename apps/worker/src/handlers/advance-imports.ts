import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { advanceImports } from '@sleutel/services/import';

export function advance(ctx: ServiceContext): JobHandler<'import.advance'> {
  return async () => {
    await advanceImports(ctx, {});
  };
}
