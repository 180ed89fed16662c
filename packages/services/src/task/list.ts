import type { Prisma } from '@sleutel/db';
import type { TaskKind, TaskTitle } from '@sleutel/domain/task';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';

export interface TaskItem {
  readonly id: string;
  readonly kind: TaskKind;
  readonly title: TaskTitle;
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly programmeId: string | null;
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null;
  /** ISO 8601. */
  readonly doneAt: string | null;
  readonly createdAt: string;
}

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

const Title = z.object({ en: z.string(), af: z.string() });

const names = {
  account: { select: { id: true, name: true } },
  assignee: { select: { id: true, name: true } },
} as const satisfies Prisma.TaskInclude;

/** Tasks, what is due first on top; those that are done by when they were. */
export const listTasks = defineVerb({
  name: 'task.list',
  input: Input,
  run: async (
    { db: { prisma } },
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
      prisma.task.findMany({ where, orderBy, take: limit, skip: offset, include: names }),
    ]);
    return { total, items: rows.map(itemOf) };
  },
});

function itemOf(row: Prisma.TaskGetPayload<{ include: typeof names }>): TaskItem {
  return {
    id: row.id,
    kind: row.kind,
    title: Title.parse(row.title),
    account: row.account,
    assignee: row.assignee,
    programmeId: row.programmeId,
    dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}
