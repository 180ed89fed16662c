import { newId, type Prisma } from '@sleutel/db';
import type { Verb } from '@sleutel/domain/user';
import { claimAttempt } from './attempt.ts';
import type { Authorised } from './context.ts';

type AuditWriter = Pick<Prisma.TransactionClient, 'auditEntry' | '$queryRawUnsafe'>;

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
  await claimAttempt(rawly(tx), ctx, verb, entity, entityId);
  await tx.auditEntry.create({ data: { id, at, actor: ctx.actor.id, verb, entity, entityId, detail } });
  return id;
}

/** One connection in a transaction, as `inTransaction` hands it out. */
type SqlWriter = Parameters<typeof claimAttempt>[0];

/** Prisma's connection in the terms of the other. */
function rawly(tx: AuditWriter): SqlWriter {
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[]) => ({
      rows: await tx.$queryRawUnsafe<Row[]>(text, ...values),
    }),
  };
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
  await claimAttempt(client, ctx, verb, entity, entityId);
  await client.query(
    `INSERT INTO audit_entries (id, at, actor, verb, entity, entity_id, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(at), at, ctx.actor.id, verb, entity, entityId, JSON.stringify(detail)],
  );
}
