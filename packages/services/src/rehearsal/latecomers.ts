import { type Db, Prisma } from '@sleutel/db';
import type { Audience } from './play.ts';

const LEFT_OUT: ReadonlySet<string> = new Set(['noPerson', 'noManager', 'inOtherProgramme']);

type Row = { readonly id: string; readonly outcome: string | null };

/**
 * The accounts of a programme that lets them in after its launch: those of the launch, where there were any, and behind
 * them in their order whoever came since and whoever something happened to that did not let it in.
 */
export async function withLatecomers(
  pool: Db['pool'],
  programmeId: string,
  { design, accounts }: Audience,
): Promise<Audience> {
  const { rows } = await pool.query<Row>(Prisma.sql`
    SELECT id, max(outcome) AS outcome FROM (
      SELECT account_id AS id, NULL AS outcome, assigned_at AS at
      FROM programme_arms WHERE programme_id = ${programmeId}::uuid
      UNION ALL
      SELECT o.account_id, x.outcome, x.at
      FROM programme_occasions x JOIN occasions o ON o.id = x.occasion_id
      WHERE x.programme_id = ${programmeId}::uuid AND x.outcome <> ALL('{before,notInAudience}')
    ) came GROUP BY id ORDER BY min(at), id`);
  const first = design.audience.entry?.kind === 'occasions' ? [] : accounts;
  const known = new Set(first.map(({ id }) => id));
  const late = rows.filter(({ id }) => !known.has(id));
  return {
    design,
    accounts: [...first, ...late.map(({ id, outcome }) => ({ id, leftOut: leftOutOf(outcome) }))],
  };
}

function leftOutOf(outcome: string | null): Audience['accounts'][number]['leftOut'] {
  return isLeftOut(outcome) ? outcome : null;
}

function isLeftOut(outcome: string | null): outcome is NonNullable<Audience['accounts'][number]['leftOut']> {
  return outcome !== null && LEFT_OUT.has(outcome);
}
