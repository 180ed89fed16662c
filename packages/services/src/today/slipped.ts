import { type Db, Prisma, prepared } from '@sleutel/db';
import type { StatusReason } from '@sleutel/domain/analysis';
import type { TodayLine } from '@sleutel/domain/today';
import { latestRun, previousRun, type RunHead } from '../analysis/latest-run.ts';
import { remembered } from '../analysis/remembered.ts';
import { whileUnchanged } from '../core/index.ts';
import type { TodayOf } from './get.ts';

const most = 20;
/** More than `most`, since accounts may be gone by now. */
const spare = 200;

const worse = Prisma.sql`(
  (l.status = 'slipping' AND e.status = 'active') OR (l.status = 'lost' AND e.status IN ('active', 'slipping')))`;

/** How far an account slipped between two runs. */
interface Slip {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly reasons: StatusReason[];
  readonly valueAtRisk: string;
}

/** Those with the most at risk of the accounts that stand worse in the later run; `among` narrows `l`, the later. */
async function worstOf(
  pool: Db['pool'],
  later: RunHead,
  earlier: RunHead,
  among: Prisma.Sql = Prisma.sql`true`,
): Promise<Slip[]> {
  const { rows } = await pool.query<Slip>(Prisma.sql`
    SELECT l.account_id AS id, e.status::text AS "from", l.status::text AS "to", l.reasons,
           l.value_at_risk::text AS "valueAtRisk"
    FROM analysis_snapshots l
    JOIN analysis_snapshots e ON e.account_id = l.account_id AND e.run_id = ${earlier.id}::uuid
    WHERE l.run_id = ${later.id}::uuid AND ${worse} AND ${among}
    ORDER BY l.value_at_risk DESC, l.account_id LIMIT ${spare}`);
  return rows;
}

/** Of all accounts two runs say the same for ever. */
const worstOfAll = remembered((pool, later: RunHead, earlier: RunHead) => worstOf(pool, later, earlier));

const rememberedOfOwner = whileUnchanged<Slip[]>(500);

/** Of a manager's they do until somebody gives accounts to another. These stand where the newest analysis left them. */
function worstOfOwner(pool: Db['pool'], later: RunHead, earlier: RunHead, ownerId: string): Promise<Slip[]> {
  const key = `${later.id} ${earlier.id} ${ownerId}`;
  const among = Prisma.sql`l.account_id IN (
    SELECT st.account_id FROM account_standings st
    WHERE st.owner_id = ${ownerId} AND st.status IN ('slipping', 'lost'))`;
  return rememberedOfOwner(pool, { key, subjects: ['account_standings'] }, () =>
    worstOf(pool, later, earlier, among),
  );
}

/** Accounts that stand worse than at the analysis before, those with the most at risk first. */
export async function slippedLines({ pool }: Db, { ownerId }: TodayOf): Promise<TodayLine[]> {
  const run = await latestRun(pool);
  const before = run && (await previousRun(pool, run));
  if (!run || !before) return [];
  const slips =
    ownerId === null ? await worstOfAll(pool, run, before) : await worstOfOwner(pool, run, before, ownerId);
  const nameOf = await namesOf(pool, slips);
  return slips
    .flatMap(({ id, ...slip }): TodayLine[] => {
      const name = nameOf.get(id);
      if (name === undefined) return [];
      const key = `slipped:${id}:${run.asOf}`;
      return [{ kind: 'slipped', key, account: { id, name }, since: run.asOf, ...slip }];
    })
    .slice(0, most);
}

/** What those are called that are still there. */
async function namesOf(pool: Db['pool'], slips: readonly Slip[]): Promise<Map<string, string>> {
  if (slips.length === 0) return new Map();
  const ids = slips.map(({ id }) => id);
  const { rows } = await pool.query<{ id: string; name: string }>(
    prepared(Prisma.sql`SELECT id, name FROM accounts WHERE id = ANY(${ids}::uuid[])`),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
