import { type Db, Prisma, prepared } from '@sleutel/db';
import type { ProgrammeState } from '@sleutel/domain/programme';

type Tx = Pick<Db['pool'], 'query'>;

/** A programme as it is at this moment. */
export interface Standing {
  readonly state: ProgrammeState;
  readonly version: number;
}

/**
 * Whoever shares a row passes by those who wait to have it alone, and while a programme is sent somebody always shares
 * it: a pause would wait for the end of the launch. Advisory locks are given out in turn, so everybody takes one before
 * the row.
 */
const turnOf = Prisma.sql`hashtextextended('programme ' || id, 0)`;

/**
 * Programmes as they are. Nobody changes or pauses them until the transaction ends; whoever waits to do so goes first.
 * To be locked before anything else.
 */
export async function shareProgrammes(tx: Tx, ids: Iterable<string>): Promise<ReadonlyMap<string, Standing>> {
  const wanted = [...new Set(ids)];
  const { rows } = await tx.query<Standing & { id: string }>(
    prepared(Prisma.sql`
      WITH turns AS MATERIALIZED (
        SELECT pg_advisory_xact_lock_shared(turn)
        FROM (SELECT ${turnOf} AS turn FROM unnest(${wanted}::uuid[]) AS p(id) ORDER BY 1) AS wanted
      )
      SELECT p.id, p.state, p.version FROM (SELECT count(*) FROM turns) AS taken, programmes p
      WHERE p.id = ANY(${wanted}::uuid[])
      ORDER BY p.id
      FOR SHARE OF p`),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Has a programme for oneself until the transaction ends: nobody decides or sends for it meanwhile. */
export function haveAlone(id: string): Prisma.Sql {
  return Prisma.sql`
    WITH turn AS MATERIALIZED (
      SELECT pg_advisory_xact_lock(${turnOf}) FROM (SELECT ${id}::uuid AS id) AS wanted
    )
    SELECT p.id FROM (SELECT count(*) FROM turn) AS taken, programmes p
    WHERE p.id = ${id}::uuid
    FOR UPDATE OF p`;
}
