import { type Db, Prisma } from '@sleutel/db';
import type { AbcClass, AccountStatus, XyzClass } from '@sleutel/domain/analysis';
import type { PlanBeside } from '@sleutel/domain/plan';
import { type Audience, hasRule, takesAnybody } from '@sleutel/domain/programme';
import { latestRun } from '../analysis/latest-run.ts';
import { companyDay } from '../company/index.ts';
import { membersOfSegment } from '../segment/index.ts';

/** An account the audience's rule selects, in its order. Figures are of the latest analysis; null without one. */
export interface SelectedAccount {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly language: string | null;
  readonly currency: string | null;
  readonly status: AccountStatus | null;
  readonly abc: AbcClass | null;
  readonly xyz: XyzClass | null;
  /** Decimal text. */
  readonly valueAtRisk: string | null;
  /** It is under way in another programme. */
  readonly busy: boolean;
  /** What its plan says of programmes beside each other; null without a plan. */
  readonly beside: PlanBeside | null;
  /** What the plan sets aside at present, as decimal text, and in which currency; null where it says nothing. */
  readonly planBudget: string | null;
  readonly planCurrency: string | null;
}

const none = Prisma.sql`TRUE`;

function ruleOf(audience: Audience, members: Prisma.Sql | null): Prisma.Sql {
  if (!hasRule(audience)) return takesAnybody(audience) ? none : Prisma.sql`FALSE`;
  const { statuses, cells, types } = audience;
  return Prisma.join(
    [
      statuses.length === 0 ? none : Prisma.sql`s.status::text = ANY(${statuses}::text[])`,
      cells.length === 0
        ? none
        : Prisma.sql`s.abc::text || CASE s.xyz WHEN 'new' THEN '-new' ELSE s.xyz::text END = ANY(${cells}::text[])`,
      types.length === 0 ? none : Prisma.sql`COALESCE(a.type, s.type)::text = ANY(${types}::text[])`,
      members === null ? none : Prisma.sql`a.id IN (${members})`,
    ],
    ' AND ',
  );
}

async function membersIn(pool: Db['pool'], { segmentId }: Audience, now: Date): Promise<Prisma.Sql | null> {
  return segmentId === undefined ? null : membersOfSegment(pool, segmentId, now);
}

/** The ids of the accounts that an audience neither names nor chooses, as a subquery without outer references. */
export async function outsideAudience(pool: Db['pool'], audience: Audience, now: Date): Promise<Prisma.Sql> {
  const [run, members] = await Promise.all([latestRun(pool), membersIn(pool, audience, now)]);
  return Prisma.sql`
    SELECT a.id FROM accounts a
    LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = ${run?.id ?? null}::uuid
    WHERE a.id <> ALL(${audience.accountIds}::uuid[]) AND (${ruleOf(audience, members)}) IS NOT TRUE`;
}

/**
 * Those named first, then by value at risk, largest first; ties by id. Not more than the rule's most, and of the
 * accounts `a` none but those `among` which it chooses.
 */
export async function selectAccounts(
  pool: Db['pool'],
  audience: Audience,
  programmeId: string,
  now: Date,
  among: Prisma.Sql = none,
): Promise<SelectedAccount[]> {
  const [run, members, today] = await Promise.all([
    latestRun(pool),
    membersIn(pool, audience, now),
    companyDay(pool, now),
  ]);
  const { rows } = await pool.query<SelectedAccount>(Prisma.sql`
    SELECT a.id, a.name, a.owner_id AS "ownerId", a.language, a.currency, s.status, s.abc, s.xyz,
           s.value_at_risk AS "valueAtRisk",
           EXISTS (
             SELECT FROM enrolments e JOIN programmes p ON p.id = e.programme_id
             WHERE e.account_id = a.id AND e.state IN ('active', 'held')
               AND p.state IN ('live', 'paused') AND p.id <> ${programmeId}::uuid
           ) AS busy,
           plan.beside,
           CASE WHEN ${today}::date BETWEEN COALESCE(plan.budget_from, '-infinity')
             AND COALESCE(plan.budget_until, 'infinity') THEN plan.budget::text END AS "planBudget",
           plan.currency AS "planCurrency"
    FROM accounts a
    LEFT JOIN plans plan ON plan.account_id = a.id
    LEFT JOIN analysis_snapshots s ON s.account_id = a.id AND s.run_id = ${run?.id ?? null}::uuid
    WHERE (a.id = ANY(${audience.accountIds}::uuid[]) OR (${ruleOf(audience, members)})) AND ${among}
    ORDER BY a.id = ANY(${audience.accountIds}::uuid[]) DESC, s.value_at_risk DESC NULLS LAST, a.id
    LIMIT ${audience.maxAccounts}`);
  return rows;
}
