import type { Prisma } from '@sleutel/db';
import type { MeetingState } from '@sleutel/domain/meeting';
import type { TaskTitle } from '@sleutel/domain/task';
import { notFound } from '../core/index.ts';
import { Title } from '../task/item.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A meeting as it is shown. Moments are ISO 8601. */
export interface MeetingView {
  readonly id: string;
  readonly account: Named;
  readonly state: MeetingState;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string | null;
  readonly purpose: string;
  readonly agenda: string | null;
  /** What came of it. */
  readonly notes: string | null;
  readonly contacts: readonly Named[];
  readonly members: readonly Named[];
  readonly promises: readonly { readonly id: string; readonly summary: string; readonly dueOn: string }[];
  /** What was to be done about it. */
  readonly tasks: readonly {
    readonly id: string;
    readonly title: TaskTitle;
    readonly assignee: string | null;
    readonly dueOn: string | null;
    readonly done: boolean;
  }[];
  readonly version: number;
}

export const meetingParts = {
  account: { select: { id: true, name: true } },
  contacts: {
    include: { contact: { select: { id: true, firstName: true, lastName: true, email: true } } },
    orderBy: { contactId: 'asc' },
  },
  members: { include: { user: { select: { id: true, name: true } } }, orderBy: { userId: 'asc' } },
  promises: { select: { id: true, summary: true, dueOn: true }, orderBy: { dueOn: 'asc' } },
  tasks: {
    select: { id: true, title: true, dueOn: true, doneAt: true, assignee: { select: { name: true } } },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  },
} as const satisfies Prisma.MeetingInclude;

export type MeetingRecord = Prisma.MeetingGetPayload<{ include: typeof meetingParts }>;

export async function findMeeting(
  tx: Pick<Prisma.TransactionClient, 'meeting'>,
  id: string,
): Promise<MeetingRecord> {
  const meeting = await tx.meeting.findUnique({ where: { id }, include: meetingParts });
  if (!meeting) throw notFound('meeting', id);
  return meeting;
}

export function meetingView(record: MeetingRecord): MeetingView {
  const { id, account, state, place, purpose, agenda, notes, version } = record;
  return {
    id,
    account,
    state,
    place,
    purpose,
    agenda,
    notes,
    version,
    startsAt: record.startsAt.toISOString(),
    endsAt: record.endsAt.toISOString(),
    contacts: record.contacts.map(({ contact }) => ({
      id: contact.id,
      name: [contact.firstName, contact.lastName].filter(Boolean).join(' ') || (contact.email ?? ''),
    })),
    members: record.members.map(({ user }) => user),
    promises: record.promises.map((promise) => ({
      ...promise,
      dueOn: promise.dueOn.toISOString().slice(0, 10),
    })),
    tasks: record.tasks.map((task) => ({
      id: task.id,
      title: Title.parse(task.title),
      assignee: task.assignee?.name ?? null,
      dueOn: task.dueOn?.toISOString().slice(0, 10) ?? null,
      done: task.doneAt !== null,
    })),
  };
}
