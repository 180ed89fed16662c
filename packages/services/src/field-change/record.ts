import { type Db, newId, Prisma } from '@sleutel/db';
import type { Verb } from '@sleutel/domain/user';
import type { Authorised } from '../core/index.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** What is changed: a noun and its id, and on whose page that shows. */
export interface Subject {
  readonly entity: string;
  readonly entityId: string;
  readonly accountId: string | null;
}

/** One field, old and new. Without a field: the whole row, which was added (no `before`) or removed (no `after`). */
export interface Change {
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Keeps who changed what, in the transaction that did. `version` is the one the change made. */
export async function recordChanges<V extends Verb>(
  tx: Tx,
  ctx: Authorised<V>,
  subject: Subject,
  version: number,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return;
  const at = ctx.now();
  const { entity, entityId, accountId } = subject;
  const column = <T>(read: (change: Change) => T) => changes.map(read);
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  await tx.query(Prisma.sql`
    INSERT INTO field_changes (id, account_id, entity, entity_id, field, before, after, version, at, actor)
    SELECT id, ${accountId}::uuid, ${entity}, ${entityId}, field, before::jsonb, after::jsonb, ${version}, ${at},
           ${ctx.actor.id}
    FROM unnest(${changes.map(() => newId(at))}::uuid[], ${column(({ field }) => field)}::text[],
                ${column(({ before }) => json(before))}::text[], ${column(({ after }) => json(after))}::text[])
      AS c(id, field, before, after)`);
}

type Values = Readonly<Record<string, unknown>>;

/** The fields of `set` that say something else than `row` does. */
export function changesOf(row: Values, set: Values): Change[] {
  return Object.entries(set)
    .filter(([, after]) => after !== undefined)
    .map(([field, after]) => ({ field, before: row[field] ?? null, after }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
