import type { PressureCap } from '../company/index.ts';
import { earliestUnderCap } from './cap.ts';
import type { GuardFacts } from './facts.ts';

/** What a cap is counted over: one person, the whole account, or all people of one role at the account. */
export type CapScope = 'contact' | 'account' | 'role';

export interface CapOn {
  readonly scope: CapScope;
  readonly cap: PressureCap;
  /** What was sent within the scope, or is on its way. */
  readonly sentAt: readonly Date[];
}

/** The caps one more message has to keep, in the order in which they speak. */
export function capsOn({ contact, account, sending: { caps, ownCaps } }: GuardFacts): CapOn[] {
  const role = contact.role === null ? undefined : caps.roles[contact.role];
  return [
    { scope: 'contact', cap: caps.contact, sentAt: contact.sentAt },
    { scope: 'account', cap: caps.account, sentAt: account.sentAt },
    ...(role ? [{ scope: 'role' as const, cap: role, sentAt: contact.roleSentAt }] : []),
    // The programme's own come on top, so that they only ever make it less.
    ...(ownCaps?.contact
      ? [{ scope: 'contact' as const, cap: ownCaps.contact, sentAt: contact.sentAt }]
      : []),
    ...(ownCaps?.account
      ? [{ scope: 'account' as const, cap: ownCaps.account, sentAt: account.sentAt }]
      : []),
  ];
}

/** The first moment from `at` on at which one more message keeps every cap. */
export function earliestUnderAll(caps: readonly CapOn[], at: Date): Date {
  const later = caps.reduce((earliest, { sentAt, cap }) => earliestUnderCap(sentAt, cap, earliest), at);
  return later.getTime() === at.getTime() ? at : earliestUnderAll(caps, later);
}
