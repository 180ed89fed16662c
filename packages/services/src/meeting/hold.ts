import { newId, type Prisma } from '@sleutel/db';
import { promiseProblem, ROW_PROBLEMS } from '@sleutel/domain/dossier';
import { dayIn } from '@sleutel/domain/enrolment';
import { MeetingNotes, talkOf } from '@sleutel/domain/meeting';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { audit, defineVerb, personOf, ServiceError } from '../core/index.ts';
import { refuseNobody, TaskFields, taskColumns } from '../task/fields.ts';
import { lockMeeting } from './lock.ts';
import { findMeeting, type MeetingRecord, type MeetingView, meetingView } from './view.ts';

const Input = z.object({
  id: z.uuid(),
  version: z.int(),
  /** What came of it. */
  notes: MeetingNotes,
  /** What we promised there. */
  promises: z
    .array(z.object({ summary: z.string().trim().min(1).max(300), dueOn: Day }))
    .max(20)
    .default([]),
  /** What is to be done about it; by whoever writes it down where nobody is named. */
  tasks: z
    .array(
      TaskFields.pick({ title: true }).extend({
        dueOn: TaskFields.shape.dueOn.default(null),
        assigneeId: z.string().optional(),
      }),
    )
    .max(20)
    .default([]),
});

type Tx = Prisma.TransactionClient;

/**
 * A meeting took place: its notes become a talk on the account's time line, what was promised a promise, and what is to
 * be done a task of whoever does it.
 */
export const holdMeeting = defineVerb({
  name: 'meeting.hold',
  input: Input,
  run: async (ctx, { id, version, notes, promises, tasks }): Promise<MeetingView> => {
    const at = ctx.now();
    const byUserId = personOf(ctx);
    const { timeZone } = await loadCompany(ctx.db);
    return ctx.db.prisma.$transaction(async (tx) => {
      const { meeting, state } = await lockMeeting(tx, id, version, 'hold');
      if (meeting.startsAt > at) {
        throw new ServiceError('refused', 'meeting-not-yet', 'The meeting has not begun yet.');
      }
      const madeOn = dayIn(timeZone, meeting.startsAt);
      refuseImpossible(promises.map(({ dueOn }) => ({ madeOn, dueOn })));
      const interactionId = await writeInteraction(tx, meeting, { notes, byUserId, at });
      await tx.accountPromise.createMany({
        data: promises.map(({ summary, dueOn }) => ({
          id: newId(at),
          accountId: meeting.accountId,
          meetingId: id,
          byUserId,
          summary,
          madeOn: new Date(`${madeOn}T00:00:00Z`),
          dueOn: new Date(`${dueOn}T00:00:00Z`),
        })),
      });
      await writeTasks(tx, meeting, tasks, { byUserId, at });
      await tx.meeting.update({
        where: { id },
        data: { state, notes, interactionId, version: { increment: 1 }, updatedAt: at },
      });
      await audit(tx, ctx, 'meeting.hold', 'meeting', id, {
        interactionId,
        promises: promises.length,
        tasks: tasks.length,
      });
      return meetingView(await findMeeting(tx, id));
    });
  },
});

/** What the dossier would refuse, so that nothing comes in there that nobody could change any more. */
function refuseImpossible(promises: readonly Parameters<typeof promiseProblem>[0][]): void {
  const problem = promises.map(promiseProblem).find((each) => each !== null);
  if (problem) throw new ServiceError('refused', problem, ROW_PROBLEMS[problem]);
}

interface Teller {
  readonly byUserId: string;
  readonly at: Date;
}

interface Account extends Teller {
  readonly notes: string;
}

async function writeTasks(
  tx: Tx,
  { id: meetingId, accountId }: MeetingRecord,
  tasks: z.output<typeof Input>['tasks'],
  { byUserId, at }: Teller,
): Promise<void> {
  for (const assigneeId of new Set(tasks.map((task) => task.assigneeId))) await refuseNobody(tx, assigneeId);
  await tx.task.createMany({
    data: tasks.map(({ title, dueOn, assigneeId = byUserId }) => ({
      ...taskColumns({ title, dueOn, assigneeId }),
      title: { en: title, af: title },
      id: newId(at),
      kind: 'followUp',
      accountId,
      meetingId,
      createdById: byUserId,
      createdAt: at,
    })),
  });
}

async function writeInteraction(
  tx: Tx,
  meeting: MeetingRecord,
  { notes, byUserId, at }: Account,
): Promise<string> {
  const { accountId, startsAt, purpose } = meeting;
  const contactIds = meeting.contacts.map(({ contactId }) => contactId);
  const id = newId(at);
  const summary = talkOf(purpose, notes);
  await tx.interaction.create({
    data: { id, accountId, contactIds, kind: 'meeting', happenedAt: startsAt, summary, byUserId },
  });
  await tx.accountContact.updateMany({
    where: {
      accountId,
      contactId: { in: contactIds },
      OR: [{ lastTouchedAt: null }, { lastTouchedAt: { lt: startsAt } }],
    },
    data: { lastTouchedAt: startsAt },
  });
  return id;
}
