import { z } from 'zod';
import type { MessageEvent } from './event.ts';
import { machineTouches } from './machine-touches.ts';

/**
 * The most that is known of a sent message, the strongest last. `failed` says that the provider gave it up, which a
 * later sign of its arrival outdoes. Leaving the list is the person's standing, not the message's.
 */
export const MessageStanding = z.enum([
  'sent',
  'failed',
  'delivered',
  'opened',
  'clicked',
  'replied',
  'bounced',
  'complained',
]);
export type MessageStanding = z.infer<typeof MessageStanding>;

/** What all events of one message add up to. */
export interface Learned {
  /** Null while nothing is known. */
  readonly standing: MessageStanding | null;
  /** The first time a person did, as far as can be told. */
  readonly firstOpenedAt: Date | null;
  readonly firstClickedAt: Date | null;
  /** The events that machines made, by id. */
  readonly machine: ReadonlySet<string>;
}

/**
 * Adds up the events of one message. The result follows from the set of them: neither their order nor how often each
 * was reported makes a difference, and machines count for nothing.
 */
export function learn(events: readonly MessageEvent[]): Learned {
  const machine = new Set([...machineTouches(events), ...automaticReplies(events)]);
  const human = events.filter(({ id }) => !machine.has(id));
  return {
    standing: human.reduce<MessageStanding | null>(
      (standing, { kind }) => (kind === 'unsubscribed' ? standing : stronger(standing, kind)),
      null,
    ),
    firstOpenedAt: firstOf(human, 'opened'),
    firstClickedAt: firstOf(human, 'clicked'),
    machine,
  };
}

const rank = new Map(MessageStanding.options.map((standing, index) => [standing, index]));

function stronger(one: MessageStanding | null, other: MessageStanding): MessageStanding {
  return one !== null && (rank.get(one) ?? 0) >= (rank.get(other) ?? 0) ? one : other;
}

function automaticReplies(events: readonly MessageEvent[]): string[] {
  return events
    .filter(({ kind, detail }) => kind === 'replied' && (detail.reply ?? 'person') !== 'person')
    .map(({ id }) => id);
}

function firstOf(events: readonly MessageEvent[], kind: MessageEvent['kind']): Date | null {
  const moments = events.filter((event) => event.kind === kind).map(({ occurredAt }) => occurredAt.getTime());
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}
