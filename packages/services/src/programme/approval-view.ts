import type { Side } from '@sleutel/domain/user';

/** One approval, as it is shown. */
export interface ApprovalView {
  readonly side: Side;
  readonly user: { readonly id: string; readonly name: string };
  /** ISO 8601. */
  readonly approvedAt: string;
  readonly contentHash: string;
  /** It is for the content as it is, and was not taken back. */
  readonly standing: boolean;
  readonly voidedAt: string | null;
  readonly voidReason: string | null;
}

interface ApprovalRow {
  readonly side: Side;
  readonly user: { readonly id: string; readonly name: string };
  readonly approvedAt: Date;
  readonly contentHash: string;
  readonly voidedAt: Date | null;
  readonly voidReason: string | null;
}

export function approvalViews(rows: readonly ApprovalRow[], contentHash: string | null): ApprovalView[] {
  return rows.map((row) => ({
    side: row.side,
    user: { id: row.user.id, name: row.user.name },
    approvedAt: row.approvedAt.toISOString(),
    contentHash: row.contentHash,
    standing: row.voidedAt === null && row.contentHash === contentHash,
    voidedAt: row.voidedAt?.toISOString() ?? null,
    voidReason: row.voidReason,
  }));
}
