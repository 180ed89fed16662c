import { createHash } from 'node:crypto';
import { canonicalEnd, type End, moveEnd } from '@sleutel/domain/programme';
import { ServiceError } from '../../core/index.ts';
import type { ProgrammeRecord } from '../record.ts';

export type EndRecord = ProgrammeRecord['ends'][number];

/** The later end that waits for both sides. */
export function openEnd({ ends }: Pick<ProgrammeRecord, 'ends'>): EndRecord | null {
  return ends.find(({ settledAt, withdrawnAt }) => settledAt === null && withdrawnAt === null) ?? null;
}

/** The same; throws where there is none. */
export function requireEnd(record: ProgrammeRecord): EndRecord {
  const open = openEnd(record);
  if (open) return open;
  throw new ServiceError('refused', 'no-later-end', 'No other end of the programme waits for approval.');
}

export function endHashOf(programmeId: string, proposalId: string, endsAt: End): string {
  return createHash('sha256')
    .update(canonicalEnd(programmeId, proposalId, endsAt))
    .digest('hex');
}

const refusals = {
  notRunning: ['programme-state', 'Only the end of a programme that runs is moved.'],
  same: ['end-same', 'The programme ends then already.'],
  past: ['end-past', 'That moment is over. To end it now, finish it.'],
  beforeStart: ['end-before-start', 'The programme begins later than that.'],
} as const;

/** Whether the end may be moved there, and whether that takes both sides; throws where it may not. */
export function judgeEnd(record: ProgrammeRecord, to: End, at: Date): 'settled' | 'proposed' {
  const { endsAt, startsAt, state, ends: moves } = record;
  const verdict = moveEnd(to, { endsAt, startsAt, state, moves }, at);
  if (verdict.kind !== 'refused') return verdict.kind;
  const [reason, message] = refusals[verdict.reason];
  throw new ServiceError('refused', reason, message, { state });
}
