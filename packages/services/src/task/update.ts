import { z } from 'zod';
import { audit, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { refuseNobody, TaskFields, taskColumns } from './fields.ts';
import { type TaskItem, taskItemOf, taskNames } from './item.ts';
import { peopleOfTasks } from './person.ts';

const Input = TaskFields.partial().extend({
  id: z.uuid(),
  /** The version the change was made on: whoever was slower is told instead of overwriting. */
  version: z.int(),
});

/** Changes a task: what, when, or who does it. Fields that are left out stay. */
export const updateTask = defineVerb({
  name: 'task.update',
  input: Input,
  run: async (ctx, { id, version, ...fields }): Promise<TaskItem> => {
    const people = await peopleOfTasks(ctx.db.pool, [id]);
    return ctx.db.prisma.$transaction(async (tx) => {
      await refuseNobody(tx, fields.assigneeId);
      const found = await tx.task.findUnique({ where: { id }, select: { planStepId: true } });
      if (!found) throw notFound('task', id);
      if (found.planStepId !== null) {
        throw new ServiceError(
          'refused',
          'task-of-plan',
          'This task is a next step of a plan, and is changed there.',
        );
      }
      const { count } = await tx.task.updateMany({
        where: { id, version },
        data: { ...taskColumns(fields), version: { increment: 1 } },
      });
      if (count === 0) {
        throw new ServiceError('conflict', 'task-changed', 'Somebody else changed the task meanwhile.');
      }
      await audit(tx, ctx, 'task.update', 'task', id, { ...fields });
      const task = await tx.task.findUniqueOrThrow({ where: { id }, include: taskNames });
      return taskItemOf(task, people.get(id) ?? null);
    });
  },
});
