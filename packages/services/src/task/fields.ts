import type { Prisma } from '@sleutel/db';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { ServiceError } from '../core/index.ts';

/** What people say of a task. */
export const TaskFields = z.object({
  title: z.string().trim().min(1).max(300),
  note: z.string().trim().max(5_000).nullable(),
  assigneeId: z.string().nullable(),
  /** `YYYY-MM-DD` */
  dueOn: Day.nullable(),
});
export type TaskFields = z.infer<typeof TaskFields>;

type Named = { readonly [K in keyof TaskFields]?: TaskFields[K] | undefined };

/** The columns of the fields that are named; a person's title is in one language and stands in all. */
export function taskColumns({ title, note, assigneeId, dueOn }: Named) {
  return {
    ...(title !== undefined && { title: { en: title, af: title } }),
    ...(note !== undefined && { note }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(dueOn !== undefined && { dueOn: dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`) }),
  };
}

/** @throws where nobody is there to do it */
export async function refuseNobody(
  tx: Pick<Prisma.TransactionClient, 'user'>,
  assigneeId: string | null | undefined,
): Promise<void> {
  if (!assigneeId) return;
  const user = await tx.user.findFirst({ where: { id: assigneeId, disabledAt: null }, select: { id: true } });
  if (user) return;
  throw new ServiceError('invalid', 'task-nobody', 'Nobody here has that id.', { assigneeId });
}
