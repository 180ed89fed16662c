import type { ServiceContext } from '../core/index.ts';
import { completeTask } from '../task/index.ts';

/** One in so many waits a day longer. */
const FORGOTTEN = 5;

/** The managers call whom a programme had them call, most of them in time. */
export async function doTasksDue(ctx: ServiceContext, programmeId: string): Promise<void> {
  const due = await ctx.db.prisma.task.findMany({
    where: { programmeId, doneAt: null, dueOn: { lte: ctx.now() } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const done = due.filter((_, index) => index % FORGOTTEN !== FORGOTTEN - 1);
  for (const { id } of done) await completeTask(ctx, { id });
}

/** Whom they have not called by then they call now. */
export async function doAllTasks(ctx: ServiceContext, programmeId: string): Promise<void> {
  const open = await ctx.db.prisma.task.findMany({
    where: { programmeId, doneAt: null },
    select: { id: true },
  });
  for (const { id } of open) await completeTask(ctx, { id });
}
