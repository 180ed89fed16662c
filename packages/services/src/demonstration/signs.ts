import type { ServiceContext } from '../core/index.ts';
import { deriveSignals } from '../dossier/index.ts';
import { linkSigns } from '../dossier/link-signs.ts';

/** Finds the signs that are in the dossiers, and those of them that came before the losses noted there. */
export async function noteSigns(ctx: ServiceContext): Promise<void> {
  await deriveSignals(ctx, {});
  const losses = await ctx.db.prisma.loss.findMany({ select: { id: true } });
  await linkSigns(
    ctx.db.pool,
    losses.map(({ id }) => id),
  );
}
