import { Prisma } from '@sleutel/db';

/**
 * Runs a transaction, and once more where somebody else wrote meanwhile what it was about to write (a name, an address)
 * after it had looked and found nothing: now it sees that, and refuses or takes it as ever. Everything was rolled back by
 * then, so `work` must keep nothing from the try before.
 */
export async function seeingOthers<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isThereAlready(error)) throw error;
    return work();
  }
}

function isThereAlready(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
