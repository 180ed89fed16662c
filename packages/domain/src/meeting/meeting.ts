import { z } from 'zod';
import { Moment } from '../time/index.ts';

export const MeetingState = z.enum(['planned', 'held', 'cancelled']);
export type MeetingState = z.infer<typeof MeetingState>;

/** What is planned of a meeting. Moments are ISO 8601 with a zone. */
export const MeetingPlan = z.object({
  startsAt: Moment,
  endsAt: Moment,
  /** An address, or a link to meet under. */
  place: z.string().trim().max(500).nullable().default(null),
  purpose: z.string().trim().min(1).max(300),
  agenda: z.string().trim().max(10_000).nullable().default(null),
  contactIds: z.array(z.uuid()).max(50).default([]),
  userIds: z.array(z.string()).max(50).default([]),
});
export type MeetingPlan = z.infer<typeof MeetingPlan>;

/** What came of a meeting. */
export const MeetingNotes = z.string().trim().min(1).max(20_000);

/** Whether a meeting ends after it starts, and on the same or the next day. */
export function isTimely({ startsAt, endsAt }: Pick<MeetingPlan, 'startsAt' | 'endsAt'>): boolean {
  const length = Date.parse(endsAt) - Date.parse(startsAt);
  return length > 0 && length <= 36 * 3_600_000;
}

export type MeetingDeed = 'change' | 'hold' | 'correctNotes' | 'cancel';

/** From which state to which a deed leads. */
const deeds: Readonly<Record<MeetingDeed, readonly [from: MeetingState, to: MeetingState]>> = {
  change: ['planned', 'planned'],
  hold: ['planned', 'held'],
  correctNotes: ['held', 'held'],
  cancel: ['planned', 'cancelled'],
};

/** The state after a deed; null where it cannot be done any more: what was held or cancelled stays so. */
export function afterDeed(state: MeetingState, deed: MeetingDeed): MeetingState | null {
  const [from, to] = deeds[deed];
  return state === from ? to : null;
}

/** What the account's time line says of a meeting that was held. */
export function talkOf(purpose: string, notes: string): string {
  return `${purpose}\n\n${notes}`;
}
