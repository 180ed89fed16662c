import type { Prisma } from '@sleutel/db';
import { ServiceError } from '../core/index.ts';

/** Two segments of one name could not be told apart in a list. */
export async function refuseTakenName(tx: Prisma.TransactionClient, name: string, id: string): Promise<void> {
  const other = await tx.segment.findFirst({ where: { name, id: { not: id } }, select: { id: true } });
  if (other === null) return;
  throw new ServiceError('conflict', 'segment-name-taken', `There is a segment ${name} already.`, { name });
}
