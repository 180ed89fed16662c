import { z } from 'zod';
import { audit, defineVerb, notFound } from '../core/index.ts';

/** Marks a task as done. One that is done already stays as it is. */
export const completeTask = defineVerb({
  name: 'task.complete',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<{ readonly id: string; readonly doneAt: string }> => {
    const at = ctx.now();
    return ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.task.updateMany({ where: { id, doneAt: null }, data: { doneAt: at } });
      const task = await tx.task.findUnique({ where: { id }, select: { doneAt: true } });
      if (!task) throw notFound('task', id);
      if (count > 0) await audit(tx, ctx, 'task.complete', 'task', id);
      return { id, doneAt: (task.doneAt ?? at).toISOString() };
    });
  },
});

/** Opens a task again that was marked as done. */
export const reopenTask = defineVerb({
  name: 'task.reopen',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<{ readonly id: string }> =>
    ctx.db.prisma.$transaction(async (tx) => {
      const { count } = await tx.task.updateMany({
        where: { id, doneAt: { not: null } },
        data: { doneAt: null },
      });
      if (count > 0) await audit(tx, ctx, 'task.reopen', 'task', id);
      else if (!(await tx.task.findUnique({ where: { id }, select: { id: true } })))
        throw notFound('task', id);
      return { id };
    }),
});
