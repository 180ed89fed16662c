import type { Prisma } from '@sleutel/db';
import type { ServiceDeps } from '../core/index.ts';
import { membersOfSegment } from '../segment/index.ts';
import type { AccountFilter } from './list-input.ts';

/** The accounts of the filter's segment as a subquery; null where it names none. */
export async function membersOf(
  { db, now }: Pick<ServiceDeps, 'db' | 'now'>,
  { segment }: AccountFilter,
): Promise<Prisma.Sql | null> {
  return segment === undefined ? null : membersOfSegment(db.pool, segment, now());
}
