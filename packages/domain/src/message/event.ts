import { z } from 'zod';
import { MachineSign } from './machine-sign.ts';
import { ReplyKind } from './reply-kind.ts';
import type { MessageEventKind } from './state.ts';

/** `hard`: the address takes nothing, now or later · `soft`: this message did not arrive, the next one may. */
export const BounceKind = z.enum(['hard', 'soft']);
export type BounceKind = z.infer<typeof BounceKind>;

/** What is kept of an event beside its kind and its moment. */
export const MessageEventDetail = z.object({
  bounce: BounceKind.optional(),
  /** What the provider said of a failure. */
  reason: z.string().optional(),
  /** Where a click went. */
  link: z.string().optional(),
  userAgent: z.string().optional(),
  /** What gave the request away by itself. */
  sign: MachineSign.optional(),
  reply: ReplyKind.optional(),
  /** Until which day an absent person is away, `YYYY-MM-DD`. */
  awayUntil: z.string().optional(),
});
export type MessageEventDetail = z.infer<typeof MessageEventDetail>;

/** Something that happened to a message, however often and in whatever order it was reported. */
export interface MessageEvent {
  readonly id: string;
  readonly kind: MessageEventKind;
  readonly occurredAt: Date;
  readonly detail: MessageEventDetail;
}
