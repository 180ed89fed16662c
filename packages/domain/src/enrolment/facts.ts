import { z } from 'zod';
import type { OwnSending, Sending } from '../company/index.ts';
import type { ConsentFacts, ConsentPolicy } from '../consent/index.ts';
import type { BuyingRole } from '../contact/index.ts';
import type { BranchEvent, BranchTraits, Sequence } from '../sequence/index.ts';
import type { Rival } from './precedence.ts';
import type { SlotRules } from './slot.ts';

/** What ends a programme for a whole account: an order, a reply, a complaint, an open tender, a meeting. */
export const StopRule = z.enum(['order', 'reply', 'complaint', 'tender', 'meeting']);
export type StopRule = z.infer<typeof StopRule>;

/** An enrolment's own place: which step it is at since when, and what is counted to make each move once. */
export interface EnrolmentPosition {
  readonly stepKey: string;
  readonly stepEnteredAt: Date;
}

export interface ProgrammeFacts {
  readonly state: 'draft' | 'inReview' | 'approved' | 'live' | 'paused' | 'finished';
  /** Whether both sides approved exactly what would be sent now. */
  readonly approved: boolean;
  readonly endsAt: Date | null;
  readonly stopRules: readonly StopRule[];
  readonly consentPolicy: ConsentPolicy;
}

export interface AccountFacts {
  readonly arm: 'treated' | 'heldOut';
  /** The latest sign of each kind since the enrolment was entered, from anybody at the account. */
  readonly stops: Readonly<Partial<Record<StopRule, Date>>>;
  /** Messages to anybody at the account, sent or on their way. */
  readonly sentAt: readonly Date[];
}

export interface ContactFacts extends ConsentFacts {
  readonly left: boolean;
  /** Out of office until then, as an automatic reply said. */
  readonly awayUntil: Date | null;
  /** To be left alone until then, as the person asked. */
  readonly pausedUntil: Date | null;
  readonly sentAt: readonly Date[];
  readonly role: BuyingRole | null;
  /** Messages to people of the same role at the same account. */
  readonly roleSentAt: readonly Date[];
}

/** All that the guards look at. `spread` (0 to 1) is fixed by the enrolment, so that moved ones do not bunch. */
export interface GuardFacts {
  readonly programme: ProgrammeFacts;
  readonly account: AccountFacts;
  readonly contact: ContactFacts;
  readonly zone: string;
  readonly sending: SlotRules & Pick<Sending, 'caps'> & { readonly ownCaps?: OwnSending['caps'] };
  /** E-mails of programmes that go first, soon due to the same person or account. */
  readonly rivals: readonly Rival[];
  readonly spread: number;
}

/** All that a decision rests on. */
export interface DecisionFacts extends GuardFacts {
  readonly sequence: Sequence;
  /** When each event last happened since the enrolment was entered. */
  readonly events: Readonly<Partial<Record<BranchEvent, Date>>>;
  /** What branches on conditions look at, as it stands now. */
  readonly traits: BranchTraits;
  /** Offers whose budget, stock or limit is used up for this account, by key. */
  readonly exhaustedOffers: ReadonlySet<string>;
  /** The steps whose e-mail they got before they came to this sequence: none is sent again. */
  readonly alreadySent?: readonly string[];
}
