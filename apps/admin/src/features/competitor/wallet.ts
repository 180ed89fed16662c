/** One part of the account's spending. */
export interface WalletPart {
  readonly key: string;
  /** Null: nobody knows where it goes, ours included. */
  readonly name: string | null;
  /** 0 to 1; all parts together are 1. */
  readonly share: number;
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly shareOfWallet: number | null;
}

/**
 * The wallet of the account as a whole: what each competitor is known to have, the largest first, and the rest. Where
 * what is noted adds up to more than everything, it is drawn in proportion.
 */
export function walletParts(rivals: readonly Known[]): WalletPart[] {
  const known = rivals
    .flatMap(({ id, name, shareOfWallet }) =>
      shareOfWallet ? [{ key: id, name, share: shareOfWallet }] : [],
    )
    .toSorted((one, other) => other.share - one.share);
  const sum = known.reduce((total, { share }) => total + share, 0);
  const scale = sum > 1 ? 1 / sum : 1;
  // Drawn in proportion, the smallest number there is becomes nothing.
  const parts = known
    .map((part) => ({ ...part, share: part.share * scale }))
    .filter(({ share }) => share > 0);
  const rest = 1 - sum * scale;
  return rest > 0.0005 ? [...parts, { key: 'rest', name: null, share: rest }] : parts;
}
