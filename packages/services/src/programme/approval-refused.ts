import type { ApprovalVerdict } from '@sleutel/domain/programme';
import type { Side } from '@sleutel/domain/user';
import { ServiceError } from '../core/index.ts';

type Reason = Extract<ApprovalVerdict, { kind: 'refused' }>['reason'];

const refusals = {
  changed: 'The programme was changed since you read it.',
  notForSide: 'Your role does not speak for this side.',
  ownWork: 'You wrote in it since it was last approved: somebody else has to approve it.',
  otherSide: 'You approved for the other side: this one needs another person.',
  alreadyApproved: 'This side has approved already.',
} as const satisfies Record<Reason, string>;

export function approvalRefused(reason: Reason, side: Side): ServiceError {
  return new ServiceError('refused', `approval-${reason}`, refusals[reason], { side });
}
