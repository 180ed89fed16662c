import { type Db, Prisma } from '@sleutel/db';
import type { RunningTemplate } from './running-programme.ts';

interface Place {
  readonly programmeId: string;
  readonly accountId: string;
}

/** The templates that accounts read instead of the common ones, in one query; by `tailoredKey`. */
export async function loadTailored(
  reader: Pick<Db['pool'], 'query'>,
  places: readonly Place[],
): Promise<ReadonlyMap<string, RunningTemplate>> {
  if (places.length === 0) return new Map();
  const { rows } = await reader.query<RunningTemplate & Place & { readonly name: string }>(Prisma.sql`
    SELECT t.id, t.subject, t.html, t.text, t.hash, t.programme_id AS "programmeId", t.account_id AS "accountId",
           t.key || ' ' || t.language AS name
    FROM (SELECT DISTINCT programme_id, account_id
          FROM unnest(${places.map((each) => each.programmeId)}::uuid[],
                      ${places.map((each) => each.accountId)}::uuid[]) AS p(programme_id, account_id)) p
    JOIN templates t ON t.programme_id = p.programme_id AND t.account_id = p.account_id
    WHERE t.current AND t.hash IS NOT NULL`);
  return new Map(rows.map(({ name, ...row }) => [tailoredKey(row, name), row]));
}

/** `name` is `key language`, as the common templates are found by. */
export function tailoredKey({ programmeId, accountId }: Place, name: string): string {
  return `${programmeId} ${accountId} ${name}`;
}
