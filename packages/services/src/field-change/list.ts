import { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';

export interface FieldChangeItem {
  readonly id: string;
  /** Null: the whole row was added or removed. */
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
  /** Null where a part of the engine did it, or a user who is no more. */
  readonly by: { readonly id: string; readonly name: string } | null;
}

export interface FieldChangeList {
  readonly total: number;
  readonly items: readonly FieldChangeItem[];
}

const Input = z.object({
  /** The noun, such as `account`, `dossier` or `delivery`, and its id. */
  entity: z.string().min(1).max(60),
  entityId: z.string().min(1).max(200),
  /** One field; without it all of them. */
  field: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
});

interface Row extends Omit<FieldChangeItem, 'at' | 'by'> {
  readonly at: Date;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly total: number;
}

/** The history of a field, or of all fields of a row: from what to what, by whom and when; the newest first. */
export const listFieldChanges = defineVerb({
  name: 'fieldChange.list',
  input: Input,
  run: async ({ db }, { entity, entityId, field, limit, offset }): Promise<FieldChangeList> => {
    const { rows } = await db.pool.query<Row>(Prisma.sql`
      SELECT c.id, c.field, c.before, c.after, c.version, c.at, u.id AS "userId", u.name AS "userName",
             count(*) OVER ()::int AS total
      FROM field_changes c LEFT JOIN users u ON u.id = c.actor
      WHERE c.entity = ${entity} AND c.entity_id = ${entityId}
        AND (${field ?? null}::text IS NULL OR c.field = ${field ?? null})
      ORDER BY c.version DESC, c.field, c.id LIMIT ${limit} OFFSET ${offset}`);
    return { total: rows[0]?.total ?? 0, items: rows.map(itemOf) };
  },
});

function itemOf({ id, field, before, after, version, at, userId, userName }: Row): FieldChangeItem {
  return {
    id,
    field,
    before,
    after,
    version,
    at: at.toISOString(),
    by: userId === null ? null : { id: userId, name: userName ?? userId },
  };
}
