import type { ServiceContext } from '../../core/index.ts';
import { type Merged, mergeAccounts } from '../index.ts';

/** Merges the account of the second id into that of the first, as they are now. */
export async function mergeInto(ctx: ServiceContext, winnerId: string, loserId: string): Promise<Merged> {
  const of = (id: string) =>
    ctx.db.prisma.account.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
  return mergeAccounts(ctx, { winner: await of(winnerId), loser: await of(loserId) });
}
