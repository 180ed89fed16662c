import { newId, type Prisma } from '@sleutel/db';
import type { Verb } from '@sleutel/domain/user';
import type { Authorised } from './context.ts';

type AuditWriter = Pick<Prisma.TransactionClient, 'auditEntry'>;

/** Says in the audit who did what, in the transaction that did it; the id of the entry. */
export async function audit<V extends Verb>(
  tx: AuditWriter,
  ctx: Authorised<V>,
  verb: V,
  entity: string,
  entityId: string | null,
  detail: Prisma.InputJsonObject = {},
): Promise<string> {
  const at = ctx.now();
  const id = newId(at);
  await tx.auditEntry.create({ data: { id, at, actor: ctx.actor.id, verb, entity, entityId, detail } });
  return id;
}

/** One connection in a transaction, as `inTransaction` hands it out. */
interface SqlWriter {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
}

/** The same for work that goes past Prisma. */
export async function auditSql<V extends Verb>(
  client: SqlWriter,
  ctx: Authorised<V>,
  verb: V,
  entity: string,
  entityId: string | null,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const at = ctx.now();
  await client.query(
    `INSERT INTO audit_entries (id, at, actor, verb, entity, entity_id, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(at), at, ctx.actor.id, verb, entity, entityId, JSON.stringify(detail)],
  );
}
