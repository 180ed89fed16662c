import type { Prisma } from '@sleutel/db';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { notFound } from '../core/index.ts';

/** The segment an audience names has to be there; it is kept from going away until the design is written. */
export async function assertSegment(
  tx: Prisma.TransactionClient,
  { audience: { segmentId } }: ProgrammeDesign,
): Promise<void> {
  if (segmentId === undefined) return;
  const found = await tx.$queryRaw<unknown[]>`
    SELECT id FROM segments WHERE id = ${segmentId}::uuid FOR KEY SHARE`;
  if (found.length === 0) throw notFound('segment', segmentId);
}
