import { type Role, Side, sidesOf } from '@sleutel/domain/user';

interface Approved {
  readonly side: Side;
  readonly user: { readonly id: string };
  readonly standing: boolean;
}

/** What somebody may approve of a programme in review, or why nothing. */
export type ApprovalChoice =
  | { readonly kind: 'may'; readonly sides: readonly Side[] }
  | { readonly kind: 'mayNot'; readonly reason: 'ownWork' | 'notForSide' | 'otherSide' };

/** The rules the engine will hold the approval against, so that a button is only there where it works. */
export function approvalChoice(
  me: { readonly id: string; readonly role: Role | null },
  programme: {
    readonly approvals: readonly Approved[];
    readonly writers: readonly { readonly id: string }[];
  },
): ApprovalChoice {
  const standing = programme.approvals.filter((each) => each.standing);
  const open = Side.options.filter((side) => !standing.some((each) => each.side === side));
  const sides = sidesOf(me.role).filter((side) => open.includes(side));
  if (sides.length === 0) return { kind: 'mayNot', reason: 'notForSide' };
  if (programme.writers.some(({ id }) => id === me.id)) return { kind: 'mayNot', reason: 'ownWork' };
  if (standing.some((each) => each.user.id === me.id)) return { kind: 'mayNot', reason: 'otherSide' };
  return { kind: 'may', sides };
}
