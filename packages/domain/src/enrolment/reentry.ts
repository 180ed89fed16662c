import { z } from 'zod';

/**
 * Whether somebody who is through may enter a programme again: never · so many days after the end · once for each new
 * occurrence, which whoever enters them names, such as a tender or a lost order.
 */
export const Reentry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('afterDays'), days: z.int().min(0).max(3650) }),
  z.strictObject({ kind: z.literal('onOccurrence') }),
]);
export type Reentry = z.infer<typeof Reentry>;

/** Somebody's last time in a programme. */
export interface LastEntry {
  readonly state: 'active' | 'held' | 'stopped' | 'finished';
  readonly endedAt: Date | null;
  /** The occurrence that is named now had them enter before. */
  readonly occurrenceSeen: boolean;
}

export type EntryVerdict =
  | { readonly kind: 'enter' | 'reenter' }
  | {
      readonly kind: 'refused';
      readonly reason: 'alreadyIn' | 'noReentry' | 'tooSoon' | 'occurrenceMissing' | 'occurrenceSeen';
      /** From when on they may; null where no time helps. */
      readonly from: Date | null;
    };

const DAY = 86_400_000;

/** Whether somebody may enter now. `last` is null for who never was in; the policy is `never` where there is none. */
export function mayEnter(
  policy: Reentry | undefined,
  last: LastEntry | null,
  occurrence: string | null,
  now: Date,
): EntryVerdict {
  if (last === null) return { kind: 'enter' };
  if (last.occurrenceSeen) return refused('occurrenceSeen');
  if (last.state === 'active' || last.state === 'held') return refused('alreadyIn');
  switch (policy?.kind) {
    case 'afterDays': {
      const from = new Date((last.endedAt ?? now).getTime() + policy.days * DAY);
      return now < from ? { ...refused('tooSoon'), from } : { kind: 'reenter' };
    }
    case 'onOccurrence':
      return occurrence === null ? refused('occurrenceMissing') : { kind: 'reenter' };
    default:
      return refused('noReentry');
  }
}

function refused(reason: Extract<EntryVerdict, { kind: 'refused' }>['reason']) {
  return { kind: 'refused', reason, from: null } as const;
}
