import type { Prisma } from '@sleutel/db';
import type { TaskKind, TaskPerson, TaskTitle } from '@sleutel/domain/task';
import { z } from 'zod';

export interface TaskItem {
  readonly id: string;
  readonly kind: TaskKind;
  readonly title: TaskTitle;
  readonly note: string | null;
  readonly account: { readonly id: string; readonly name: string } | null;
  /** Whom it is about; null where it is about the whole account, or about none. */
  readonly person: TaskPerson | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly programmeId: string | null;
  /** It stands for a next step of the account's plan, and is changed there. */
  readonly ofPlan: boolean;
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null;
  /** ISO 8601. */
  readonly doneAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}

/** What is to be done, in every language, as the column holds it. */
export const Title = z.object({ en: z.string(), af: z.string() });

export const taskNames = {
  account: { select: { id: true, name: true } },
  assignee: { select: { id: true, name: true } },
} as const satisfies Prisma.TaskInclude;

export function taskItemOf(
  row: Prisma.TaskGetPayload<{ include: typeof taskNames }>,
  person: TaskPerson | null,
): TaskItem {
  return {
    id: row.id,
    kind: row.kind,
    title: Title.parse(row.title),
    note: row.note,
    account: row.account,
    person,
    assignee: row.assignee,
    programmeId: row.programmeId,
    ofPlan: row.planStepId !== null,
    dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
    doneAt: row.doneAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
  };
}
