import { type Db, Prisma } from '@sleutel/db';
import { type Learned, learn, type MessageEvent, MessageEventDetail } from '@sleutel/domain/message';
import { groupBy } from '../../core/index.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** What all events of a message add up to, with the events. */
export interface Relearned {
  readonly messageId: string;
  readonly events: readonly MessageEvent[];
  readonly learned: Learned;
}

/** Adds up everything that is known of some messages, whose rows are locked, and writes it down. */
export async function relearn(tx: Tx, messageIds: readonly string[]): Promise<Relearned[]> {
  const { rows } = await tx.query<MessageEvent & { readonly messageId: string; readonly machine: boolean }>(
    Prisma.sql`
      SELECT id, message_id AS "messageId", kind, occurred_at AS "occurredAt", detail, machine
      FROM message_events WHERE message_id = ANY(${messageIds}::uuid[])`,
  );
  const groups = groupBy(rows, ({ messageId }) => messageId);
  const relearned = [...groups].map(([messageId, group]) => {
    const events = group.map((row) => ({ ...row, detail: MessageEventDetail.catch({}).parse(row.detail) }));
    return { messageId, events, learned: learn(events) };
  });
  await writeStandings(tx, relearned);
  const judged = relearned.flatMap(({ learned: { machine } }) => [...machine]);
  const machines = new Set(judged);
  await writeMachines(
    tx,
    rows
      .filter(({ id, machine }) => machine !== machines.has(id))
      .map(({ id, messageId }) => ({ id, messageId, machine: machines.has(id) })),
  );
  return relearned;
}

async function writeStandings(tx: Tx, relearned: readonly Relearned[]): Promise<void> {
  const column = <T>(read: (learned: Learned) => T) => relearned.map(({ learned }) => read(learned));
  await tx.query(Prisma.sql`
    UPDATE messages m
    SET standing = l.standing::"MessageStanding", first_opened_at = l.first_opened_at,
        first_clicked_at = l.first_clicked_at
    FROM unnest(${relearned.map(({ messageId }) => messageId)}::uuid[], ${column(({ standing }) => standing)}::text[],
                ${column(({ firstOpenedAt }) => firstOpenedAt)}::timestamptz[],
                ${column(({ firstClickedAt }) => firstClickedAt)}::timestamptz[])
      AS l(id, standing, first_opened_at, first_clicked_at)
    WHERE m.id = l.id
      AND (m.standing::text, m.first_opened_at, m.first_clicked_at)
          IS DISTINCT FROM (l.standing, l.first_opened_at, l.first_clicked_at)`);
}

async function writeMachines(
  tx: Tx,
  changed: readonly { readonly id: string; readonly messageId: string; readonly machine: boolean }[],
): Promise<void> {
  if (changed.length === 0) return;
  await tx.query(Prisma.sql`
    UPDATE message_events e SET machine = c.machine
    FROM unnest(${changed.map(({ messageId }) => messageId)}::uuid[], ${changed.map(({ id }) => id)}::uuid[],
                ${changed.map(({ machine }) => machine)}::bool[]) AS c(message_id, id, machine)
    WHERE e.message_id = c.message_id AND e.id = c.id`);
}
