import type { Db } from '@sleutel/db';
import { thawAll } from '@sleutel/services/message';

/** Everything that reached the outbox, with who it went to and the code it carries. */
export async function outboxOf({ prisma, pool }: Db, programmeId: string) {
  const messages = await prisma.message.findMany({
    where: { programmeId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const codes = await prisma.offerCode.findMany({ where: { offer: { programmeId } } });
  const contacts = await prisma.contact.findMany({
    where: { id: { in: messages.map(({ contactId }) => contactId) } },
  });
  const bodies = await thawAll(pool, messages);
  return messages.map((message, index) => ({
    ...message,
    html: bodies[index]?.html ?? '',
    text: bodies[index]?.text ?? '',
    code: codes.find(({ enrolmentId }) => enrolmentId === message.enrolmentId)?.code ?? 'no code',
    contact: contacts.find(({ id }) => id === message.contactId),
  }));
}

export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
