import type { JobHandler } from '@sleutel/queue';
import type { ServiceContext } from '@sleutel/services/core';
import { deriveSignals } from '@sleutel/services/dossier';

export function derive(ctx: ServiceContext): JobHandler<'signal.derive'> {
  return async () => {
    await deriveSignals(ctx, {});
  };
}
