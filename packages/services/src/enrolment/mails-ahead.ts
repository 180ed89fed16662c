import { nextMail } from '@sleutel/domain/enrolment';
import type { DecisionBatch } from './batch.ts';
import { take } from './decide-all.ts';
import type { DueEnrolment } from './due-enrolment.ts';

/** What an enrolment comes to if nothing happens meanwhile. */
export interface MailsAhead {
  /** Its next e-mail, and those after it that leave as soon; at the earliest. */
  readonly mails: readonly { readonly at: Date; readonly waitedFor: string | null }[];
  /** Why it gets none, where a rule is in its way. */
  readonly rule: string | null;
}

interface Outlook {
  /** Further e-mails are looked for up to then. */
  readonly until: Date;
  /** How far into a morning everybody is written to (0 to 1), where it does not follow from who they are. */
  readonly spread?: number;
}

/**
 * When each of a batch gets their next e-mail: one after the other as they fall due, each knowing of the e-mails and
 * offers of those before. No other programme goes first, so nothing leaves sooner than is said here.
 */
export function mailsAhead(
  batch: DecisionBatch,
  due: readonly DueEnrolment[],
  { until, spread }: Outlook,
): MailsAhead[] {
  return due.map((one) => {
    const mails: { at: Date; waitedFor: string | null }[] = [];
    let place = one;
    for (;;) {
      const known = batch.factsOf(place);
      const facts = { ...known, rivals: [], spread: spread ?? known.spread };
      const from = new Date(Math.max(place.dueAt.getTime(), batch.now.getTime()));
      const next = nextMail(place, facts, from);
      if (next.kind === 'none') return { mails, rule: mails.length === 0 ? next.rule : null };
      if (mails.length > 0 && next.at > until) return { mails, rule: null };
      const { at, waitedFor, offers, rest } = next;
      mails.push({ at, waitedFor });
      take(batch, place, offers, at);
      if (at > until) return { mails, rule: null };
      place = { ...place, ...rest };
    }
  });
}
