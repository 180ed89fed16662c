import type { Prisma } from '@sleutel/db';
import { type Authorised, personOf } from '../../core/index.ts';
import { movePlans } from './move-plans.ts';
import { moveWork } from './move-work.ts';

/** What goes along with accounts that get another manager. */
export interface AlongWith {
  readonly work: boolean;
  readonly plans: boolean;
}

interface HandedOver {
  readonly changeId: string;
  /** Of the company, whose days plans are reviewed by. */
  readonly timeZone: string;
}

/** Gives what is open with the accounts of a bulk change to their new managers, in its transaction. */
export async function handOver(
  tx: Prisma.TransactionClient,
  ctx: Authorised<'account.bulkUpdate'>,
  { changeId, timeZone }: HandedOver,
  { work, plans }: AlongWith,
): Promise<void> {
  const by = { userId: personOf(ctx), at: ctx.now() };
  if (work) await moveWork(tx, changeId, by);
  if (plans) await movePlans(tx, changeId, { ...by, timeZone });
}
