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
      `The meeting was ${meeting.state} already.`,
    );
  }
  return { meeting, state };
}
