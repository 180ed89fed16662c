import { type Db, Prisma } from '@sleutel/db';
import { MessageState } from '@sleutel/domain/message';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { keptInOutbox } from './kept-in-outbox.ts';

/** A message as lists show it. Moments are ISO 8601. */
export interface MessageListItem {
  readonly id: string;
  readonly state: MessageState;
  readonly subject: string;
  readonly recipient: string;
  readonly contact: { readonly id: string; readonly name: string };
  readonly account: { readonly id: string; readonly name: string };
  readonly programme: { readonly id: string; readonly name: string };
  readonly stepKey: string;
  readonly language: string;
  readonly error: string | null;
  readonly createdAt: string;
  readonly sendAfter: string;
  readonly sentAt: string | null;
  /** It counts as sent and left nowhere: no mail service is set up. */
  readonly keptInOutbox: boolean;
}

export interface MessageList {
  readonly total: number;
  readonly items: readonly MessageListItem[];
}

export const MessageFilter = z.object({
  id: z.uuid().optional(),
  states: z.array(MessageState).max(6).optional(),
  programmeId: z.uuid().optional(),
  accountId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  /** Looked for in subject, recipient and account. */
  search: z.string().trim().max(200).optional(),
});
export type MessageFilter = z.infer<typeof MessageFilter>;

const Input = MessageFilter.extend({
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});

/** Messages, the newest first. */
export const listMessages = defineVerb({
  name: 'message.list',
  input: Input,
  run: async ({ db: { pool } }, { limit, offset, ...filter }): Promise<MessageList> => {
    const [items, total] = await Promise.all([
      messageItems(pool, filter, { limit, offset }),
      countMessages(pool, filter),
    ]);
    return { total, items };
  },
});

function conditions({ id, states, programmeId, accountId, contactId, search }: MessageFilter): Prisma.Sql {
  const like = search ? `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%` : null;
  const all = [
    id ? Prisma.sql`m.id = ${id}::uuid` : null,
    states ? Prisma.sql`m.state = ANY(${states}::"MessageState"[])` : null,
    // The few that are in doubt have an index of their own, by a column that follows from the state.
    states?.every((state) => state === 'needsReview') ? Prisma.sql`m.in_doubt_at IS NOT NULL` : null,
    programmeId ? Prisma.sql`m.programme_id = ${programmeId}::uuid` : null,
    accountId ? Prisma.sql`m.account_id = ${accountId}::uuid` : null,
    contactId ? Prisma.sql`m.contact_id = ${contactId}::uuid` : null,
    like
      ? Prisma.sql`(m.subject ILIKE ${like} OR m.recipient ILIKE ${like}
          OR m.account_id IN (SELECT id FROM accounts WHERE name ILIKE ${like}))`
      : null,
  ].filter((each) => each !== null);
  return all.length === 0 ? Prisma.sql`TRUE` : Prisma.join(all, ' AND ');
}

type Row = Omit<
  MessageListItem,
  'contact' | 'account' | 'programme' | 'createdAt' | 'sendAfter' | 'sentAt'
> & {
  readonly contactId: string;
  readonly contactName: string | null;
  readonly accountId: string;
  readonly accountName: string | null;
  readonly programmeId: string;
  readonly programmeName: string | null;
  readonly createdAt: Date;
  readonly sendAfter: Date;
  readonly sentAt: Date | null;
};

/** A page by its place, or by the message before it: that one stays where it was, whatever else comes and goes. */
export type MessagePage = { readonly limit: number } & (
  | { readonly offset: number }
  | { readonly before: string }
);

/**
 * A page of the messages a filter lets through, the newest first: an id begins with the moment a message was due, and
 * the index of the ids, or of a programme's ids, is walked from its end. Names are looked up for the page alone.
 */
export async function messageItems(
  pool: Db['pool'],
  filter: MessageFilter,
  { limit, ...from }: MessagePage,
): Promise<MessageListItem[]> {
  const [offset, older] =
    'offset' in from ? [from.offset, Prisma.sql`TRUE`] : [0, Prisma.sql`m.id < ${from.before}::uuid`];
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT m.id, m.state, m.subject, m.recipient, m.step_key AS "stepKey", m.language, m.error,
           m.created_at AS "createdAt", m.send_after AS "sendAfter", m.sent_at AS "sentAt",
           ${keptInOutbox('m')} AS "keptInOutbox",
           m.contact_id AS "contactId", nullif(concat_ws(' ', c.first_name, c.last_name), '') AS "contactName",
           m.account_id AS "accountId", a.name AS "accountName",
           m.programme_id AS "programmeId", p.name AS "programmeName"
    FROM (
      SELECT m.* FROM messages m WHERE ${conditions(filter)} AND ${older}
      ORDER BY m.id DESC LIMIT ${limit} OFFSET ${offset}
    ) m
    LEFT JOIN accounts a ON a.id = m.account_id
    LEFT JOIN programmes p ON p.id = m.programme_id
    LEFT JOIN contacts c ON c.id = m.contact_id
    ORDER BY m.id DESC`);
  return rows.map(readItem);
}

function readItem({
  contactId,
  contactName,
  accountId,
  accountName,
  programmeId,
  programmeName,
  ...row
}: Row) {
  return {
    ...row,
    contact: { id: contactId, name: contactName ?? row.recipient },
    account: { id: accountId, name: accountName ?? '' },
    programme: { id: programmeId, name: programmeName ?? '' },
    createdAt: row.createdAt.toISOString(),
    sendAfter: row.sendAfter.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}

async function countMessages(pool: Db['pool'], filter: MessageFilter): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(Prisma.sql`
    SELECT count(*)::int FROM messages m WHERE ${conditions(filter)}`);
  return rows[0]?.count ?? 0;
}
