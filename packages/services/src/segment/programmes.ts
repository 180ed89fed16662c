import { Prisma } from '@sleutel/db';
import { ServiceError } from '../core/index.ts';
import type { SegmentView } from './record.ts';

/** A programme that writes to people by a segment was approved with its rules. */
export function refuseRunning({ programmes }: SegmentView): void {
  const running = programmes.filter((each) => each.running);
  if (running.length === 0) return;
  const names = running.map(({ name }) => name);
  throw new ServiceError(
    'refused',
    'segment-in-use',
    `Programmes run by these rules: ${names.join(', ')}. Save the change as a segment of its own.`,
    { programmes: names },
  );
}

/**
 * Those not launched yet are drafts again, and what was approved of them is void: the same as after any edit. Whoever
 * changes the rules wrote in each of them, and so may not approve it.
 */
export async function reopenProgrammes(
  tx: Prisma.TransactionClient,
  segmentId: string,
  by: string,
  at: Date,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO programme_authors (programme_id, user_id, last_edit_at)
    SELECT id, ${by}, ${at} FROM programmes WHERE segment_id = ${segmentId}::uuid AND launched_at IS NULL
    ON CONFLICT (programme_id, user_id) DO UPDATE SET last_edit_at = EXCLUDED.last_edit_at`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE programme_approvals SET voided_at = ${at}, void_reason = 'edited'
    WHERE voided_at IS NULL AND programme_id IN (
      SELECT id FROM programmes WHERE segment_id = ${segmentId}::uuid AND launched_at IS NULL)`);
  await tx.$executeRaw(Prisma.sql`
    UPDATE programmes SET state = 'draft', content_hash = NULL, version = version + 1, updated_at = ${at}
    WHERE segment_id = ${segmentId}::uuid AND launched_at IS NULL AND state IN ('inReview', 'approved')`);
}
