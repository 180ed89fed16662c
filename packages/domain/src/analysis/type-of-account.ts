import type { AccountType, AssignedType, TypeReason } from './account-type.ts';

/** The account's share of all profits above zero; of all revenues where its cost is unknown. */
export interface BreadwinnerShare {
  readonly of: 'profit' | 'revenue';
  readonly share: number;
  /** Whether the amount itself, not the rounded share, reaches the limit. */
  readonly reaches: boolean;
}

export interface TypedAccount {
  readonly type: AccountType | null;
  readonly typeReason: TypeReason | null;
}

/** A person's choice stands; then comes the breadwinner's share, then a rule on the dossier. */
export function typeOfAccount(
  assigned: AssignedType | undefined,
  breadwinner: BreadwinnerShare,
  limit: number,
): TypedAccount {
  const reason = assigned?.reason === undefined ? {} : { reason: assigned.reason };
  if (assigned?.by === 'person')
    return { type: assigned.type, typeReason: { code: 'setByPerson', ...reason } };
  if (breadwinner.reaches) {
    const code = breadwinner.of === 'profit' ? 'profitShare' : 'revenueShare';
    return { type: 'breadwinner', typeReason: { code, share: breadwinner.share, limit } };
  }
  if (assigned) return { type: assigned.type, typeReason: { code: 'setByRule', ...reason } };
  return { type: null, typeReason: null };
}
