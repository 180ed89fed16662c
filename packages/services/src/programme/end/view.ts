import { agreedEnd } from '@sleutel/domain/programme';
import type { ServiceDeps } from '../../core/index.ts';
import { type ApprovalView, approvalViews } from '../approval-view.ts';
import type { ProgrammeRecord } from '../record.ts';
import { openEnd } from './parts.ts';

/** The end of a programme that was launched. ISO 8601 moments; null: it has no end. */
export interface EndView {
  readonly endsAt: string | null;
  /** Until then it may be moved by one person alone. */
  readonly agreed: string | null;
  /** People whose time ended because the programme's did: they stay ended. */
  readonly ended: number;
  /** The later end that waits for both sides. */
  readonly proposal: {
    readonly endsAt: string | null;
    readonly by: { readonly id: string; readonly name: string };
    readonly at: string;
    readonly contentHash: string;
    readonly approvals: readonly ApprovalView[];
  } | null;
}

export async function viewEnd(
  { db }: Pick<ServiceDeps, 'db'>,
  record: ProgrammeRecord,
): Promise<EndView | null> {
  if (record.launchedAt === null) return null;
  const { endsAt, ends: moves } = record;
  const ended = await db.prisma.enrolment.count({
    where: { programmeId: record.id, outcome: 'programmeEnded' },
  });
  return {
    endsAt: endsAt?.toISOString() ?? null,
    agreed: agreedEnd({ endsAt, moves })?.toISOString() ?? null,
    ended,
    proposal: proposalOf(record),
  };
}

function proposalOf(record: ProgrammeRecord): EndView['proposal'] {
  const open = openEnd(record);
  if (!open || record.state === 'finished') return null;
  const { endsAt, proposedBy, proposedAt, contentHash, approvals } = open;
  return {
    endsAt: endsAt?.toISOString() ?? null,
    by: proposedBy,
    at: proposedAt.toISOString(),
    contentHash,
    approvals: approvalViews(approvals, contentHash),
  };
}
