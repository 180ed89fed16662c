import { newId, type Prisma } from '@sleutel/db';
import { type Approval, type Author, approve } from '@sleutel/domain/programme';
import { Side, type Verb } from '@sleutel/domain/user';
import { z } from 'zod';
import { type Authorised, ServiceError } from '../core/index.ts';
import { approvalRefused } from './approval-refused.ts';

export const ApprovalGiven = z.object({
  id: z.uuid(),
  side: Side,
  /** What was read: an approval is for exactly this. */
  contentHash: z.string(),
});
export type ApprovalGiven = z.output<typeof ApprovalGiven>;

type Row = Prisma.ProgrammeApprovalUncheckedCreateInput;

/** What is approved, as it is now, and what is kept with the approval to be read later. */
export interface Approvable {
  /** Null: it is not before anybody. */
  readonly contentHash: string | null;
  readonly approvals: readonly Approval[];
  readonly authors: readonly Author[];
  readonly kept: Pick<Row, 'design' | 'endId'>;
}

/** Gives one side's approval in somebody's name; whether both sides have approved with it. @throws where it may not be given */
export async function giveApproval<V extends Verb>(
  tx: Prisma.TransactionClient,
  { actor, now }: Authorised<V>,
  { id: programmeId, side, contentHash }: ApprovalGiven,
  { kept, ...approvable }: Approvable,
): Promise<boolean> {
  if (actor.kind !== 'user') throw new ServiceError('forbidden', 'not-a-person', 'Only a person approves.');
  const at = now();
  const verdict = approve(
    { userId: actor.id, role: actor.role, side, contentHash },
    { ...approvable, contentHash: approvable.contentHash ?? '' },
  );
  if (verdict.kind === 'refused') throw approvalRefused(verdict.reason, side);
  await tx.programmeApproval.create({
    data: { id: newId(at), programmeId, side, userId: actor.id, contentHash, approvedAt: at, ...kept },
  });
  return verdict.complete;
}
