import type { Prisma } from '@sleutel/db';
import { pictureIn } from '@sleutel/domain/picture';
import { ServiceError } from '../core/index.ts';

/** Whoever names a picture of the house names one that is there. An address elsewhere is taken on trust. */
export async function requirePicture(
  tx: Pick<Prisma.TransactionClient, 'picture'>,
  address: string | null | undefined,
): Promise<void> {
  const id = pictureIn(address ?? '');
  if (id === null || (await tx.picture.count({ where: { id } })) > 0) return;
  throw new ServiceError('refused', 'picture-not-there', 'There is no such picture here. Upload it first.');
}
