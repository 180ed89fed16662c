import { type Db, Prisma } from '@sleutel/db';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { companyZone } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { type AuditSubject, subjectsOf } from './subject.ts';

/** Who did what, when. */
export interface AuditItem {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** A person, or a part of the engine, which has no name of its own. */
  readonly actor: { readonly id: string; readonly name: string | null };
  readonly verb: string;
  readonly entity: string;
  readonly entityId: string | null;
  /** Whom or what it was about, where that has a page of its own. */
  readonly subject: AuditSubject | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

export interface AuditList {
  readonly items: readonly AuditItem[];
  /** Asked with, the next older ones follow; null where there are none. */
  readonly older: string | null;
}

const Input = z.object({
  actorId: z.string().max(100).optional(),
  /** A noun of the house, such as `programme`: what its verbs did. */
  noun: z
    .string()
    .regex(/^[a-zA-Z]{1,40}$/)
    .optional(),
  entityId: z.string().max(100).optional(),
  /** Days where the company is, `YYYY-MM-DD`, the last one included. */
  from: Day.optional(),
  until: Day.optional(),
  /** Only what is older than this entry. */
  before: z.uuid().optional(),
  limit: z.int().min(1).max(200).default(50),
});
type Filter = z.infer<typeof Input>;

/** The audit, the newest first. Ids carry their time, so that a page goes on where the last one ended. */
export const listAudit = defineVerb({
  name: 'audit.list',
  input: Input,
  run: async ({ db }, filter): Promise<AuditList> => {
    const items = await entries(db.pool, filter);
    const more = items.length > filter.limit;
    const shown = items.slice(0, filter.limit);
    return { items: shown, older: more ? (shown.at(-1)?.id ?? null) : null };
  },
});

function conditions({ actorId, noun, entityId, from, until, before }: Filter, zone: string): Prisma.Sql {
  const all = [
    actorId ? Prisma.sql`e.actor = ${actorId}` : null,
    noun ? Prisma.sql`e.verb LIKE ${`${noun}.%`}` : null,
    entityId ? Prisma.sql`e.entity_id = ${entityId}` : null,
    from ? Prisma.sql`e.at >= ${from}::date::timestamp AT TIME ZONE ${zone}` : null,
    until ? Prisma.sql`e.at < (${until}::date + 1)::timestamp AT TIME ZONE ${zone}` : null,
    before ? Prisma.sql`(e.at, e.id) < (SELECT at, id FROM audit_entries WHERE id = ${before}::uuid)` : null,
  ].filter((each) => each !== null);
  return all.length === 0 ? Prisma.sql`TRUE` : Prisma.join(all, ' AND ');
}

type Row = Omit<AuditItem, 'at' | 'actor' | 'subject'> & {
  readonly at: Date;
  readonly actorId: string;
  readonly name: string | null;
};

/** One more than asked for, if there are more. */
async function entries(pool: Db['pool'], filter: Filter): Promise<AuditItem[]> {
  const zone = await companyZone(pool);
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT e.id, e.at, e.actor AS "actorId", u.name, e.verb, e.entity, e.entity_id AS "entityId", e.detail
    FROM audit_entries e LEFT JOIN users u ON u.id = e.actor
    WHERE ${conditions(filter, zone)}
    ORDER BY e.at DESC, e.id DESC LIMIT ${filter.limit + 1}`);
  const subjects = await subjectsOf(pool, rows);
  return rows.map(({ at, actorId, name, ...row }, index) => ({
    ...row,
    at: at.toISOString(),
    actor: { id: actorId, name },
    subject: subjects[index] ?? null,
  }));
}
