import { type Db, Prisma } from '@sleutel/db';
import type { TaskKind, TaskTitle } from '@sleutel/domain/task';

type Writer = Pick<Db['pool'], 'query'>;

/** Something the engine asks a person to do. The id follows from the reason, so that it is asked once. */
export interface NewTask {
  readonly id: string;
  /** Null where it is about none. */
  readonly accountId: string | null;
  /** Null where it is about nobody, or the person was erased. */
  readonly contactId: string | null;
  readonly programmeId: string | null;
  readonly enrolmentId: string | null;
  readonly assigneeId: string | null;
  readonly kind: TaskKind;
  readonly title: TaskTitle;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  readonly createdAt: Date;
}

export async function insertTasks(tx: Writer, tasks: readonly NewTask[]): Promise<void> {
  if (tasks.length === 0) return;
  const column = <T>(read: (task: NewTask) => T) => tasks.map(read);
  await tx.query(Prisma.sql`
    INSERT INTO tasks (id, account_id, contact_id, programme_id, enrolment_id, assignee_id, kind, title, due_on,
                       created_at)
    SELECT id, account_id, contact_id, programme_id, enrolment_id, assignee_id, kind::"TaskKind", title::jsonb,
           due_on, created_at
    FROM unnest(
      ${column((task) => task.id)}::uuid[], ${column((task) => task.accountId)}::uuid[],
      ${column((task) => task.contactId)}::uuid[], ${column((task) => task.programmeId)}::uuid[],
      ${column((task) => task.enrolmentId)}::uuid[], ${column((task) => task.assigneeId)}::text[],
      ${column((task) => task.kind)}::text[], ${column((task) => JSON.stringify(task.title))}::text[],
      ${column((task) => task.dueOn)}::date[], ${column((task) => task.createdAt)}::timestamptz[])
      AS t(id, account_id, contact_id, programme_id, enrolment_id, assignee_id, kind, title, due_on, created_at)
    ON CONFLICT (id) DO NOTHING`);
}
