import type { Prisma } from '@sleutel/db';
import { afterDeed, type MeetingDeed, type MeetingState } from '@sleutel/domain/meeting';
import { ServiceError } from '../core/index.ts';
import { findMeeting, type MeetingRecord } from './view.ts';

export interface LockedMeeting {
  readonly meeting: MeetingRecord;
  /** The state it comes to. */
  readonly state: MeetingState;
}

/**
 * The meeting, locked until the transaction ends, and where a deed takes it.
 * @throws where somebody was faster, or where it was held or cancelled already
 */
export async function lockMeeting(
  tx: Prisma.TransactionClient,
  id: string,
  version: number,
  deed: MeetingDeed,
): Promise<LockedMeeting> {
  await tx.$queryRaw`SELECT id FROM meetings WHERE id = ${id}::uuid FOR UPDATE`;
  const meeting = await findMeeting(tx, id);
  return { meeting, state: stateAfter(meeting, version, deed) };
}

/**
 * Where a deed takes a meeting that was seen in a version.
 * @throws where somebody was faster, or where it was held or cancelled already
 */
export function stateAfter(
  meeting: Pick<MeetingRecord, 'state' | 'version'>,
  version: number,
  deed: MeetingDeed,
): MeetingState {
  if (meeting.version !== version) {
    throw new ServiceError('conflict', 'meeting-changed', 'Somebody else changed the meeting meanwhile.', {
      version: meeting.version,
    });
  }
  const state = afterDeed(meeting.state, deed);
  if (state === null) {
    throw new ServiceError(
      'refused',
      `meeting-${meeting.state}`,
      meeting.state === 'planned'
        ? 'The meeting was not held yet.'
        : `The meeting was ${meeting.state} already.`,
    );
  }
  return state;
}
