import type { ServiceContext } from './context.ts';
import { ServiceError } from './errors.ts';

/** A change as its client named it, and the call that asks for it this time. */
export interface Attempt {
  readonly key: string;
  readonly call: string;
}

interface SqlClient {
  query<Row extends object>(text: string, values: readonly unknown[]): Promise<{ rows: Row[] }>;
}

interface Made {
  readonly call: string;
  readonly entity: string;
  readonly entityId: string | null;
}

/** As long as a change may be asked for again by its name. */
const KEPT_MS = 24 * 60 * 60 * 1_000;

/**
 * Puts the name of a change down in the transaction that makes it. Of two calls by one name at once, the second waits here
 * for the first to be committed, and is refused.
 */
export async function claimAttempt(
  client: SqlClient,
  ctx: ServiceContext,
  verb: string,
  entity: string,
  entityId: string | null,
): Promise<void> {
  if (!ctx.attempt) return;
  const { key, call } = ctx.attempt;
  const at = ctx.now();
  await client.query(`DELETE FROM attempts WHERE actor = $1 AND at < $2`, [
    ctx.actor.id,
    new Date(at.getTime() - KEPT_MS),
  ]);
  await client.query(
    `INSERT INTO attempts (actor, verb, key, call, entity, entity_id, at)
     VALUES ($1, $2, $3, $4::uuid, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [ctx.actor.id, verb, key, call, entity, entityId, at],
  );
  await refuseMade(client, ctx, verb);
}

/** Refuses what was made by an earlier call of the same name, before anything else about it can be wrong. */
export async function refuseMade(client: SqlClient, ctx: ServiceContext, verb: string): Promise<void> {
  if (!ctx.attempt) return;
  const { rows } = await client.query<Made>(
    `SELECT call, entity, entity_id AS "entityId" FROM attempts WHERE actor = $1 AND verb = $2 AND key = $3`,
    [ctx.actor.id, verb, ctx.attempt.key],
  );
  const [made] = rows;
  if (!made || made.call === ctx.attempt.call) return;
  const { entity, entityId: id } = made;
  throw new ServiceError('conflict', 'done-already', 'This was done by an earlier call of the same name.', {
    entity,
    id,
  });
}
