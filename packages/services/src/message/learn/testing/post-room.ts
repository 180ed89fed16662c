import { derivedId } from '@sleutel/db';
import type { MessageEventKind } from '@sleutel/domain/message';
import { launched } from '../../../programme/testing/approved.ts';
import { type House, openHouse } from '../../../programme/testing/house.ts';
import { learnFromEvents, receiveEvent } from '../index.ts';

/** A message that was sent, as far as events are about it. */
export interface SentMessage {
  readonly id: string;
  readonly providerId: string;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly address: string;
}

/** A house whose first e-mails have just been sent, and the events that come in about them. */
export interface PostRoom {
  readonly house: House;
  readonly sent: readonly SentMessage[];
  /** The provider's event, under an id of its own unless one is given. */
  report(type: string, data: object, options?: { readonly at?: string; readonly id?: string }): Promise<void>;
  /** The provider's event about a message. */
  tell(kind: MessageEventKind, message: SentMessage | undefined, data?: object, at?: string): Promise<void>;
  learn(): Promise<number>;
  close(): Promise<void>;
}

export async function openPostRoom({ accounts = 4 }: { readonly accounts?: number } = {}): Promise<PostRoom> {
  const house = await openHouse({ accounts });
  await launched(house, { holdOutShare: 0 });
  await house.sweep();
  const rows = await house.db.prisma.message.findMany({ where: { state: 'sent' }, orderBy: { id: 'asc' } });
  let events = 0;
  const room: PostRoom = {
    house,
    sent: rows.map((row) => ({
      ...row,
      providerId: row.providerId ?? '',
      address: addressIn(row.recipient),
    })),
    report: async (type, data, { at = house.engine.now().toISOString(), id } = {}) => {
      events += 1;
      await receiveEvent(house.engine, {
        id: id ?? `msg_${events}`,
        payload: { type, created_at: at, data },
      });
      house.jobs.waiting = [];
    },
    tell: (kind, message, data = {}, at) =>
      room.report(`email.${kind}`, { email_id: message?.providerId, ...data }, at ? { at } : {}),
    learn: async () => (await learnFromEvents(house.engine, {})).events,
    close: () => house.close(),
  };
  return room;
}

function addressIn(recipient: string): string {
  return /<(.+)>/.exec(recipient)?.[1] ?? recipient;
}

/** Enrols a colleague of a recipient, who stands where the recipient does; the enrolment's id. */
export async function enrolColleague(
  { house }: PostRoom,
  recipient: SentMessage | undefined,
): Promise<string> {
  const { prisma } = house.db;
  const theirs = await prisma.enrolment.findUniqueOrThrow({ where: { id: recipient?.enrolmentId ?? '' } });
  const { contactId } = await prisma.accountContact.findFirstOrThrow({
    where: { accountId: theirs.accountId, contactId: { not: theirs.contactId } },
  });
  const id = derivedId(theirs.enteredAt, `colleague of ${theirs.id}`);
  await prisma.enrolment.create({ data: { ...theirs, id, contactId } });
  return id;
}
