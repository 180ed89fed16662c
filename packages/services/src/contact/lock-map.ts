import { Prisma } from '@sleutel/db';
import type { MapPerson } from '@sleutel/domain/contact';
import { notFound, ServiceError } from '../core/index.ts';
import { type StandingImage, standingOf } from './image.ts';

/** Somebody on the map that is being changed. */
export interface Placed {
  readonly contactId: string;
  readonly version: number;
  readonly standing: StandingImage;
}

/** Everybody on one account's map, held against other changes until the transaction ends. */
export interface LockedMap {
  readonly accountId: string;
  readonly people: ReadonlyMap<string, Placed>;
}

/** Whoever changes the same map waits here, so that two lines drawn at once cannot close a circle. */
export async function lockMap(tx: Prisma.TransactionClient, accountId: string): Promise<LockedMap> {
  const found = await tx.$queryRaw<object[]>(
    Prisma.sql`SELECT FROM accounts WHERE id = ${accountId}::uuid FOR NO KEY UPDATE`,
  );
  if (found.length === 0) throw notFound('account', accountId);
  const rows = await tx.accountContact.findMany({ where: { accountId } });
  return {
    accountId,
    people: new Map(
      rows.map((row) => [
        row.contactId,
        { contactId: row.contactId, version: row.version, standing: standingOf(row) },
      ]),
    ),
  };
}

/**
 * Somebody on the map, as the change was made on them.
 * @throws ServiceError `notFound`, or `conflict` where somebody else changed them since.
 */
export function placedOn({ people }: LockedMap, contactId: string, version?: number): Placed {
  const placed = people.get(contactId);
  if (!placed) throw notFound('contact', contactId);
  if (version !== undefined && version !== placed.version) throw changedMeanwhile(placed.version);
  return placed;
}

export function changedMeanwhile(version: number): ServiceError {
  return new ServiceError('conflict', 'contact-changed', 'Somebody else changed this person meanwhile.', {
    version,
  });
}

/** The map as the domain's rules look at it. */
export function mapPeople({ people }: LockedMap): MapPerson[] {
  return [...people.values()].map(({ contactId, standing }) => ({ contactId, ...standing }));
}
