import { newId, type Prisma } from '@sleutel/db';
import type { StandingChange } from './change.ts';

/** Keeps the account's sign that somebody left with what the map says of them. */
export async function keepLeftSigns(
  tx: Prisma.TransactionClient,
  accountId: string,
  changes: readonly StandingChange[],
  at: Date,
): Promise<void> {
  for (const { contactId, before, after } of changes) {
    const leftOn = after?.leftOn ?? null;
    if ((before?.leftOn ?? null) === leftOn) continue;
    const source = `contact:${contactId}`;
    await tx.signal.deleteMany({ where: { accountId, kind: 'contactLeft', source } });
    if (leftOn === null) continue;
    const occurredAt = new Date(`${leftOn}T00:00:00Z`);
    await tx.signal.create({
      data: { id: newId(at), accountId, contactId, kind: 'contactLeft', occurredAt, source },
    });
  }
}
