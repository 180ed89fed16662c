import { newId, type Prisma } from '@sleutel/db';
import type { Verb } from '@sleutel/domain/user';
import type { Authorised } from './context.ts';

type AuditWriter = Pick<Prisma.TransactionClient, 'auditEntry'>;

/** Says in the audit who did what, in the transaction that did it. */
export async function audit<V extends Verb>(
  tx: AuditWriter,
  ctx: Authorised<V>,
  verb: V,
  entity: string,
  entityId: string | null,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const at = ctx.now();
  await tx.auditEntry.create({
    data: { id: newId(at), at, actor: ctx.actor.id, verb, entity, entityId, detail },
  });
}
