import type { Prisma } from '@sleutel/db';
import { isTimely, type MeetingPlan } from '@sleutel/domain/meeting';
import { ServiceError } from '../core/index.ts';

type Tx = Pick<Prisma.TransactionClient, 'user' | 'accountContact' | 'meetingContact' | 'meetingMember'>;
type People = Pick<MeetingPlan, 'contactIds' | 'userIds'>;

/** @throws where it ends before it starts, or somebody takes part who is not there to take part */
export async function refuseImpossible(tx: Tx, accountId: string, plan: MeetingPlan): Promise<void> {
  if (!isTimely(plan)) {
    throw new ServiceError(
      'invalid',
      'meeting-untimely',
      'A meeting ends after it starts, a day later at most.',
    );
  }
  const contactIds = [...new Set(plan.contactIds)];
  const userIds = [...new Set(plan.userIds)];
  const contacts = await tx.accountContact.count({ where: { accountId, contactId: { in: contactIds } } });
  const users = await tx.user.count({ where: { id: { in: userIds } } });
  if (contacts === contactIds.length && users === userIds.length) return;
  throw new ServiceError('invalid', 'meeting-stranger', 'Somebody who takes part is not known here.');
}

export async function writePeople(tx: Tx, meetingId: string, { contactIds, userIds }: People): Promise<void> {
  await tx.meetingContact.deleteMany({ where: { meetingId } });
  await tx.meetingMember.deleteMany({ where: { meetingId } });
  const contacts = [...new Set(contactIds)].map((contactId) => ({ meetingId, contactId }));
  const members = [...new Set(userIds)].map((userId) => ({ meetingId, userId }));
  await tx.meetingContact.createMany({ data: contacts });
  await tx.meetingMember.createMany({ data: members });
}
