import { type Db, Prisma } from '@sleutel/db';
import type { MessageEventDetail } from '@sleutel/domain/message';
import { erasedAmong } from '../../consent/index.ts';
import { addressesIn } from './addresses-in.ts';
import type { InboxEvent, Report } from './report.ts';

type Tx = Pick<Db['pool'], 'query'>;

/**
 * The ids of the events that tell of somebody who was erased: by their message, which is locked, or by an address that
 * stands in them. Nothing personal of these may be kept.
 */
export async function eventsOfErased(
  tx: Tx,
  appSecret: string,
  events: readonly InboxEvent[],
  messageOf: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const named = events
    .filter(({ provider }) => provider !== 'sleutel')
    .map(({ id, payload, content }) => ({ id, addresses: addressesIn([payload, content]) }));
  const messages = await erasedMessages(tx, [...new Set(messageOf.values())]);
  const addresses = await erasedAmong(tx, appSecret, [...new Set(named.flatMap((each) => each.addresses))]);
  return new Set([
    ...[...messageOf].flatMap(([eventId, messageId]) => (messages.has(messageId) ? eventId : [])),
    ...named.filter((each) => each.addresses.some((address) => addresses.has(address))).map(({ id }) => id),
  ]);
}

async function erasedMessages(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ id: string }>(Prisma.sql`
    SELECT m.id FROM messages m JOIN contacts c ON c.id = m.contact_id
    WHERE m.id = ANY(${ids}::uuid[]) AND c.erased_at IS NOT NULL`);
  return new Set(rows.map(({ id }) => id));
}

/** Of what is told of an erased person only what it adds up to for the message: no words, no link, no absence. */
export function withoutPerson(report: Report): Report {
  const { bounce, reply, sign } = report.detail;
  const detail: MessageEventDetail = {
    ...(bounce && { bounce }),
    ...(reply && { reply }),
    ...(sign && { sign }),
  };
  return { ...report, detail };
}
