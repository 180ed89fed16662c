import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import { personName } from '../core/index.ts';

/** A change as the history has it, as JSON text. */
interface Told {
  readonly what: string;
  readonly title: string | null;
  readonly detail: string | null;
  readonly target: string | null;
}

const Change = z.object({ before: z.unknown(), after: z.unknown() });

/** Fields whose value is the id of something, or several of them: `ownerId`, `contactIds`. */
const namesSomething = /\.\w+Ids?$/;

/** Fields of somebody, of where they stand in an account, whose row is named by both, or of a solution there. */
const ofSomething = /^(standing|contact|coverage)\./;

/**
 * Says changes by name: where the value of a field is an id, what that is called, and of a person's or a solution's
 * fields whose they are (`of`). What is no more keeps its id.
 */
export async function nameChanges<Item extends Told>(
  pool: Db['pool'],
  items: readonly Item[],
): Promise<Item[]> {
  const names = await namesOf(pool, items.flatMap(idsIn));
  return items.map((item) => {
    const change = changeIn(item);
    if (change === null) return item;
    const called = (value: unknown) => (isReference(item) ? named(value, names) : value);
    const owner = names.get(ownerIn(item) ?? '');
    const of = owner === undefined ? {} : { of: owner };
    const detail = JSON.stringify({ ...of, before: called(change.before), after: called(change.after) });
    return { ...item, detail };
  });
}

function changeIn({ what, detail }: Told): z.output<typeof Change> | null {
  return what === 'changed' && detail !== null ? Change.parse(JSON.parse(detail)) : null;
}

function isReference({ title }: Told): boolean {
  return namesSomething.test(title ?? '');
}

function ownerIn({ title, target }: Told): string | null {
  return ofSomething.test(title ?? '') ? (target?.split('|').at(-1) ?? null) : null;
}

function idsIn(item: Told): string[] {
  const change = changeIn(item);
  if (change === null) return [];
  const values = isReference(item) ? [change.before, change.after].flat() : [];
  return [...values, ownerIn(item)].filter((id) => typeof id === 'string');
}

function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => named(each, names));
  return typeof value === 'string' ? (names.get(value) ?? value) : value;
}

async function namesOf(pool: Db['pool'], ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const uuids = ids.filter((id) => z.guid().safeParse(id).success);
  const { rows } = await pool.query<{ id: string; name: string }>(Prisma.sql`
    SELECT c.id::text AS id, ${personName} AS name FROM contacts c WHERE c.id = ANY(${uuids}::uuid[])
    UNION ALL SELECT id::text, name FROM competitors WHERE id = ANY(${uuids}::uuid[])
    UNION ALL SELECT id::text, name FROM accounts WHERE id = ANY(${uuids}::uuid[])
    UNION ALL SELECT v.id::text, COALESCE(s ->> 'name', v.solution) FROM coverages v
      LEFT JOIN company ON company.id = 1
      LEFT JOIN LATERAL jsonb_array_elements(settings -> 'solutions') AS s ON s ->> 'key' = v.solution
      WHERE v.id = ANY(${uuids}::uuid[])
    UNION ALL SELECT id::text, kind::text FROM signals WHERE id = ANY(${uuids}::uuid[])
    UNION ALL SELECT id, name FROM users WHERE id = ANY(${ids}::text[])`);
  return new Map(rows.filter(({ name }) => name !== null).map(({ id, name }) => [id, name]));
}
