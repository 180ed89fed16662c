import { type Role, Side, sidesOf } from '../user/index.ts';

export interface Approval {
  readonly side: Side;
  readonly userId: string;
  readonly contentHash: string;
  readonly approvedAt: Date;
  readonly voidedAt: Date | null;
}

export interface Author {
  readonly userId: string;
  readonly lastEditAt: Date;
}

export interface ApprovalRequest {
  readonly userId: string;
  readonly role: Role;
  readonly side: Side;
  readonly contentHash: string;
}

export type ApprovalVerdict =
  | { readonly kind: 'approved'; readonly complete: boolean }
  | {
      readonly kind: 'refused';
      /**
       * `changed` what was read is no longer what is there · `notForSide` the role does not speak for this side ·
       * `ownWork` they wrote in it since it was last approved · `otherSide` they gave the other side's approval.
       */
      readonly reason: 'changed' | 'notForSide' | 'ownWork' | 'otherSide' | 'alreadyApproved';
    };

/** The approvals that stand for exactly this content. */
export function standingApprovals(approvals: readonly Approval[], contentHash: string): Approval[] {
  return approvals.filter((each) => each.voidedAt === null && each.contentHash === contentHash);
}

/** Whether sales and marketing both approved exactly this content, each by a person of their own. */
export function isApproved(approvals: readonly Approval[], contentHash: string): boolean {
  const standing = standingApprovals(approvals, contentHash);
  const people = new Set(standing.map((each) => each.userId));
  return (
    people.size >= Side.options.length &&
    Side.options.every((side) => standing.some((each) => each.side === side))
  );
}

/** When both sides last agreed on some content, even if it was changed since; null where they never did. */
export function lastApprovedAt(approvals: readonly Approval[]): Date | null {
  const hashes = new Set(approvals.map((each) => each.contentHash));
  const moments = [...hashes].flatMap((hash) => {
    const given = approvals.filter((each) => each.contentHash === hash);
    if (!Side.options.every((side) => given.some((each) => each.side === side))) return [];
    return Math.max(...given.map((each) => each.approvedAt.getTime()));
  });
  return moments.length === 0 ? null : new Date(Math.max(...moments));
}

/** Who wrote in it since both sides last agreed: those who may not approve it. */
export function writersSince(authors: readonly Author[], approvals: readonly Approval[]): string[] {
  const agreed = lastApprovedAt(approvals);
  return authors
    .filter((author) => agreed === null || author.lastEditAt > agreed)
    .map((author) => author.userId);
}

export function approve(
  request: ApprovalRequest,
  current: {
    readonly contentHash: string;
    readonly approvals: readonly Approval[];
    readonly authors: readonly Author[];
  },
): ApprovalVerdict {
  const refused = (reason: Extract<ApprovalVerdict, { kind: 'refused' }>['reason']) =>
    ({ kind: 'refused', reason }) as const;
  if (request.contentHash !== current.contentHash) return refused('changed');
  if (!sidesOf(request.role).includes(request.side)) return refused('notForSide');
  if (writersSince(current.authors, current.approvals).includes(request.userId)) return refused('ownWork');
  const standing = standingApprovals(current.approvals, current.contentHash);
  if (standing.some((each) => each.side === request.side)) return refused('alreadyApproved');
  if (standing.some((each) => each.userId === request.userId)) return refused('otherSide');
  return { kind: 'approved', complete: standing.length + 1 === Side.options.length };
}
