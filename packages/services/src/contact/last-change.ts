import type { Prisma } from '@sleutel/db';

/** Who changed somebody last, and when. */
export interface LastChange {
  /** Null where it is not known. */
  readonly by: string | null;
  readonly at: string | null;
}

export async function lastChange(tx: Prisma.TransactionClient, contactId: string): Promise<LastChange> {
  const entry = await tx.auditEntry.findFirst({
    where: { entity: 'contact', entityId: contactId },
    orderBy: { id: 'desc' },
    select: { actor: true, at: true },
  });
  if (entry === null) return { by: null, at: null };
  const user = await tx.user.findUnique({ where: { id: entry.actor }, select: { name: true } });
  return { by: user?.name ?? null, at: entry.at.toISOString() };
}
