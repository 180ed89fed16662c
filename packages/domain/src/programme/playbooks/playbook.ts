import type { AccountType, Cell } from '../../analysis/index.ts';
import type { StopRule } from '../../enrolment/index.ts';
import type { Language, TemplateContent } from '../../template/index.ts';
import type { Occasion } from '../entry.ts';

export type PlaybookStep = { readonly key: string; readonly name: string } & (
  | { readonly type: 'email'; readonly content: string; readonly next: string }
  /** `duration` is ISO 8601, such as `P7D`. */
  | { readonly type: 'wait'; readonly duration: string; readonly next: string }
  | {
      readonly type: 'branch';
      readonly on: 'order' | 'reply' | 'humanClick';
      readonly within?: string;
      readonly yes: string;
      readonly no: string;
    }
  | { readonly type: 'offer'; readonly offer: string; readonly next: string }
  | {
      readonly type: 'task';
      readonly title: Readonly<Record<Language, string>>;
      readonly assign: 'owner';
      readonly dueInDays: number;
      readonly next: string;
    }
  | { readonly type: 'exit'; readonly outcome: 'finished' | 'wonBack' }
);

export type PlaybookSequence = { readonly start: string; readonly steps: readonly PlaybookStep[] };

/** What a drafted programme's offer starts from. The texts name the value, so they change with it. */
export type PlaybookOffer = {
  readonly kind: 'percent' | 'terms';
  /** Percent off, 0 to 100, as an exact decimal; null for terms. */
  readonly value: string | null;
  /** Days a code is valid from the moment it is minted. */
  readonly validDays: number;
  /** Smallest margin an order may keep after the discount, 0 to 1. */
  readonly marginFloor: number | null;
  readonly maxPerAccount: number;
  readonly texts: Readonly<Record<Language, { readonly title: string; readonly terms: string }>>;
};

export type PlaybookAudience = {
  /** Without any rule the accounts are picked by hand, or by a segment. */
  readonly statuses: readonly ('prospect' | 'active' | 'slipping' | 'lost')[];
  readonly cells?: readonly Cell[];
  readonly types?: readonly AccountType[];
  /** What has an account enter in its hour; without it, the launch does. */
  readonly entry?: { readonly kind: 'occasions'; readonly occasions: readonly Occasion[] };
  /** Whom to write to in an account: the first of these roles that somebody holds. */
  readonly roles: readonly (
    | 'decisionMaker'
    | 'economicBuyer'
    | 'champion'
    | 'influencer'
    | 'user'
    | 'gatekeeper'
    | 'blocker'
  )[];
};

/** A programme ready to be drafted: whom it is for, what happens when, and every word of it in every language. */
export type Playbook = {
  readonly key: string;
  readonly kind: 'winBack' | 'nurture';
  readonly texts: Readonly<Record<Language, { readonly name: string; readonly description: string }>>;
  readonly audience: PlaybookAudience;
  /** What stops it for an account; all there is, unless it is named here. */
  readonly stopRules?: readonly StopRule[];
  /** Offers by the key an offer step names. */
  readonly offers: Readonly<Record<string, PlaybookOffer>>;
  readonly sequence: PlaybookSequence;
  /** Contents by the key an e-mail step names. */
  readonly contents: Readonly<Record<string, Readonly<Record<Language, TemplateContent>>>>;
};
