import { type Db, Prisma } from '@sleutel/db';

interface NewestVersion {
  readonly id: string;
  readonly programmeId: string;
  readonly steps: unknown;
}

/** The newest frozen sequence of each programme: the one that who enters now is on. */
export async function newestVersions(
  db: Pick<Db['pool'], 'query'>,
  programmeIds: readonly string[],
): Promise<ReadonlyMap<string, NewestVersion>> {
  const { rows } = await db.query<NewestVersion>(Prisma.sql`
    SELECT DISTINCT ON (programme_id) id, programme_id AS "programmeId", steps
    FROM sequence_versions
    WHERE programme_id = ANY(${[...new Set(programmeIds)]}::uuid[]) AND frozen_at IS NOT NULL
    ORDER BY programme_id, number DESC`);
  return new Map(rows.map((row) => [row.programmeId, row]));
}
