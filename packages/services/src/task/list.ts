import type { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type TaskItem, taskItemOf, taskNames } from './item.ts';
import { peopleOfTasks } from './person.ts';

export interface TaskList {
  readonly total: number;
  readonly items: readonly TaskItem[];
}

const Input = z.object({
  assigneeId: z.string().optional(),
  accountId: z.uuid().optional(),
  programmeId: z.uuid().optional(),
  done: z.boolean().default(false),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});

/** Tasks, what is due first on top; those that are done by when they were. */
export const listTasks = defineVerb({
  name: 'task.list',
  input: Input,
  run: async (
    { db: { prisma, pool } },
    { assigneeId, accountId, programmeId, done, limit, offset },
  ): Promise<TaskList> => {
    const where: Prisma.TaskWhereInput = {
      doneAt: done ? { not: null } : null,
      ...(assigneeId === undefined ? {} : { assigneeId }),
      ...(accountId === undefined ? {} : { accountId }),
      ...(programmeId === undefined ? {} : { programmeId }),
    };
    const orderBy: Prisma.TaskOrderByWithRelationInput[] = done
      ? [{ doneAt: 'desc' }, { id: 'asc' }]
      : [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }];
    const [total, rows] = await Promise.all([
      prisma.task.count({ where }),
      prisma.task.findMany({ where, orderBy, take: limit, skip: offset, include: taskNames }),
    ]);
    const people = await peopleOfTasks(
      pool,
      rows.map(({ id }) => id),
    );
    return { total, items: rows.map((row) => taskItemOf(row, people.get(row.id) ?? null)) };
  },
});
