import { newId } from '@sleutel/db';
import { z } from 'zod';
import { audit, defineVerb, notFound, personOf } from '../core/index.ts';
import { refuseNobody, TaskFields, taskColumns } from './fields.ts';
import { type TaskItem, taskItemOf, taskNames } from './item.ts';

const Input = TaskFields.extend({
  accountId: z.uuid().nullable().default(null),
  note: TaskFields.shape.note.default(null),
  dueOn: TaskFields.shape.dueOn.default(null),
  /** Whoever adds it where nobody is named. */
  assigneeId: z.string().nullable().optional(),
});

/** Gives somebody something to do. */
export const addTask = defineVerb({
  name: 'task.add',
  input: Input,
  run: async (ctx, { accountId, title, note, dueOn, assigneeId }): Promise<TaskItem> => {
    const at = ctx.now();
    const createdById = personOf(ctx);
    const fields = { title, note, dueOn, assigneeId: assigneeId === undefined ? createdById : assigneeId };
    return ctx.db.prisma.$transaction(async (tx) => {
      await refuseNobody(tx, fields.assigneeId);
      if (
        accountId !== null &&
        !(await tx.account.findUnique({ where: { id: accountId }, select: { id: true } }))
      ) {
        throw notFound('account', accountId);
      }
      const columns = { ...taskColumns(fields), title: { en: title, af: title } };
      const task = await tx.task.create({
        data: { id: newId(at), kind: 'followUp', accountId, createdById, createdAt: at, ...columns },
        include: taskNames,
      });
      await audit(tx, ctx, 'task.add', 'task', task.id, { accountId, ...fields });
      return taskItemOf(task, null);
    });
  },
});
