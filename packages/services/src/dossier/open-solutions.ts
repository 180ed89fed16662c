import { type Db, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { WHITE_STATES, type WhiteState } from '@sleutel/domain/solution';

/** Something of the company's range that an account could buy from it and does not. */
export interface OpenSolution {
  readonly solution: string;
  readonly state: WhiteState;
  /** A year: decimal text, null where nobody knows. */
  readonly potential: string | null;
  /** The company's: what potentials are noted in. */
  readonly currency: string;
  readonly competitor: string | null;
}

const MOST = 5;

/** What there is most to win of an account, the largest first. */
export async function openSolutions(
  pool: Db['pool'],
  accountId: string,
  { currency, settings }: Pick<Company, 'currency' | 'settings'>,
): Promise<OpenSolution[]> {
  const keys = settings.solutions.map(({ key }) => key);
  const names = settings.solutions.map(({ name }) => name);
  const { rows } = await pool.query<OpenSolution>(Prisma.sql`
    SELECT r.name AS solution, v.state, trim_scale(v.potential)::text AS potential, ${currency}::text AS currency,
           c.name AS competitor
    FROM coverages v JOIN unnest(${keys}::text[], ${names}::text[]) WITH ORDINALITY AS r (key, name, place) ON r.key = v.solution
    LEFT JOIN competitors c ON c.id = v.competitor_id
    WHERE v.account_id = ${accountId}::uuid AND v.state::text = ANY(${[...WHITE_STATES]}::text[])
    ORDER BY v.potential DESC NULLS LAST, r.place LIMIT ${MOST}`);
  return rows;
}
