import { type Db, derivedId, Prisma } from '@sleutel/db';
import type { MessageEvent } from '@sleutel/domain/message';
import type { LearnedMessage } from './learned-message.ts';
import type { Relearned } from './relearn.ts';

type Tx = Pick<Db['pool'], 'query'>;

type Telling = 'click' | 'reply' | 'complaint';

const SIGNALS: Partial<Record<MessageEvent['kind'], Telling>> = {
  clicked: 'click',
  replied: 'reply',
  complained: 'complaint',
};

interface Signal {
  readonly id: string;
  readonly kind: Telling;
  readonly event: MessageEvent;
  readonly message: LearnedMessage;
}

/**
 * Makes the signals of some messages what their events say now: what people did, the first click of each link. A click
 * that turns out to be a machine's takes its signal with it.
 */
export async function writeSignals(
  tx: Tx,
  relearned: readonly Relearned[],
  messages: ReadonlyMap<string, LearnedMessage>,
): Promise<void> {
  const all = relearned.flatMap(({ messageId, events }) => {
    const message = messages.get(messageId);
    return message ? events.flatMap((event) => signalOf(message, event)) : [];
  });
  const machines = new Set(relearned.flatMap(({ learned }) => [...learned.machine]));
  const meant = firstOfEach(all.filter(({ event }) => !machines.has(event.id)));
  const kept = new Set(meant.map(({ id }) => id));
  const gone = all.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await tx.query(Prisma.sql`DELETE FROM signals WHERE id = ANY(${gone}::uuid[])`);
  await insert(tx, meant);
}

function signalOf(message: LearnedMessage, event: MessageEvent): Signal[] {
  const kind = SIGNALS[event.kind];
  return kind ? [{ id: derivedId(event.occurredAt, `signal:${event.id}`), kind, event, message }] : [];
}

/** Whoever follows one link five times is interested once. */
function firstOfEach(signals: readonly Signal[]): Signal[] {
  const first = new Map<string, Signal>();
  for (const signal of signals.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const { kind, event, message } = signal;
    const key = kind === 'click' ? `${message.id} ${event.detail.link}` : signal.id;
    if (!first.has(key)) first.set(key, signal);
  }
  return [...first.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Of an erased person only that the account gave the sign. */
function detailOf(message: LearnedMessage, { detail: { link } }: MessageEvent): object {
  return message.erased ? {} : { messageId: message.id, ...(link ? { link } : {}) };
}

async function insert(tx: Tx, signals: readonly Signal[]): Promise<void> {
  if (signals.length === 0) return;
  const column = <T>(read: (signal: Signal) => T) => signals.map(read);
  const details = column(({ event, message }) => JSON.stringify(detailOf(message, event)));
  await tx.query(Prisma.sql`
    INSERT INTO signals (id, account_id, contact_id, kind, occurred_at, source, detail)
    SELECT s.id, s.account_id, c.id, s.kind::"SignalKind", s.at, 'email', s.detail::jsonb
    FROM unnest(${column(({ id }) => id)}::uuid[], ${column(({ message }) => message.accountId)}::uuid[],
                ${column(({ message }) => message.contactId)}::uuid[], ${column(({ kind }) => kind)}::text[],
                ${column(({ event }) => event.occurredAt)}::timestamptz[], ${details}::text[])
      AS s(id, account_id, contact_id, kind, at, detail)
    LEFT JOIN contacts c ON c.id = s.contact_id AND c.erased_at IS NULL
    ON CONFLICT (id) DO NOTHING`);
}
