import { z } from 'zod';
import { BuyingRole } from '../contact/index.ts';
import type { DrawnWay } from './draw.ts';
import { StepKey } from './key.ts';

/** What became of the offer a person was made: `none` no code was minted for them, or theirs was taken back. */
export const OfferStanding = z.enum(['none', 'issued', 'accepted', 'redeemed', 'expired']);
export type OfferStanding = z.infer<typeof OfferStanding>;

/** What everybody may have, beside fields of the company's own, by the names a branch asks for them with. */
export const FIELD_COLUMNS = {
  account: ['name', 'industry', 'region', 'country', 'employees', 'language', 'currency', 'type'],
  contact: ['title', 'department', 'language'],
} as const;

/**
 * A field of the account, or of the person, holds one of the values, whatever their case; without values: holds anything
 * at all.
 */
const FieldCondition = z.strictObject({
  kind: z.literal('field'),
  of: z.literal('contact').exactOptional(),
  name: z.string().trim().min(1).max(120),
  values: z.array(z.string().trim().min(1).max(200)).max(100),
});

/** The person has one of the roles in this account. */
const RoleCondition = z.strictObject({ kind: z.literal('role'), roles: z.array(BuyingRole).min(1).max(7) });

/** An offer of the programme, made to this person, stands in one of the states. */
const OfferCondition = z.strictObject({
  kind: z.literal('offer'),
  offer: StepKey,
  states: z.array(OfferStanding).min(1).max(5),
});

/** Chance: each account is drawn once, and of all that are drawn this share (0.01 to 0.99) goes by `yes`. */
const ChanceCondition = z.strictObject({ kind: z.literal('chance'), share: z.number().min(0.01).max(0.99) });

/** What a branch goes by that is no event: how things stand with a person and an account, or chance. */
export const BranchCondition = z.discriminatedUnion('kind', [
  FieldCondition,
  RoleCondition,
  OfferCondition,
  ChanceCondition,
]);
export type BranchCondition = z.infer<typeof BranchCondition>;

/** What conditions are held against. */
export interface BranchTraits {
  /** The account's own fields and those of its industry, region, country, type and the like, as text. */
  readonly fields: Readonly<Record<string, string>>;
  /** The person's own, and their title, department and language. */
  readonly personFields: Readonly<Record<string, string>>;
  readonly role: BuyingRole | null;
  /** By the offer's key; those that were never made are left out. */
  readonly offers: Readonly<Record<string, OfferStanding>>;
  /** By which way chance sent the account, by the branch's key; where it was not drawn yet there is none. */
  readonly drawn: Readonly<Record<string, DrawnWay>>;
}

/** Whether what a branch asks of the present is so. */
export function holds(
  condition: Exclude<BranchCondition, { kind: 'chance' }>,
  traits: Omit<BranchTraits, 'drawn'>,
): boolean {
  switch (condition.kind) {
    case 'field': {
      const fields = condition.of === 'contact' ? traits.personFields : traits.fields;
      const value = plain(fields[condition.name] ?? '');
      if (condition.values.length === 0) return value !== '';
      return condition.values.some((each) => plain(each) === value);
    }
    case 'role':
      return traits.role !== null && condition.roles.includes(traits.role);
    case 'offer':
      return condition.states.includes(traits.offers[condition.offer] ?? 'none');
  }
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
