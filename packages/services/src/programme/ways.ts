import { type Db, Prisma } from '@sleutel/db';
import { compareDoing, type Doing } from '@sleutel/domain/result';
import { indexSteps, isChanceBranch, Sequence, type StepIndex } from '@sleutel/domain/sequence';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, defineVerb, notFound } from '../core/index.ts';
import { loadOutcomes } from './outcomes.ts';
import { asJson, USUAL_DAYS } from './result.ts';
import { resultOf } from './result-of.ts';

const Input = z.object({
  id: z.uuid(),
  /** For how long an account is watched from the day it was drawn. */
  days: z.int().min(7).max(730).default(USUAL_DAYS),
});

/**
 * What came of each branch that goes by chance: the accounts that went by "yes" held against those that went by "no",
 * each watched for as many days from the day it was drawn. Every account counts where chance sent it, whatever it got
 * of what stands there.
 */
export const programmeWays = defineVerb({
  name: 'programme.ways',
  input: Input,
  run: async (ctx, { id, days }) => {
    const programme = await ctx.db.prisma.programme.findUnique({
      where: { id },
      select: {
        currency: true,
        draws: { distinct: ['stepKey'], select: { stepKey: true } },
        sequences: { orderBy: { number: 'desc' }, select: { steps: true } },
      },
    });
    if (!programme) throw notFound('programme', id);
    const { timeZone } = await loadCompany(ctx.db);
    const drawn = new Set(programme.draws.map(({ stepKey }) => stepKey));
    const branches = [];
    for (const branch of branchesOf(
      programme.sequences.map(({ steps }) => Sequence.parse(steps)),
      drawn,
    )) {
      branches.push({ ...branch, ...(await outcomeOf(ctx, id, branch.step, { days, timeZone })) });
    }
    return { days, currency: programme.currency, branches };
  },
});

/** The branches at which somebody was drawn, as the newest version has them that has them at all. */
function branchesOf(newestFirst: readonly Sequence[], drawn: ReadonlySet<string>) {
  const found = new Map<string, Sequence>();
  for (const sequence of newestFirst) {
    for (const step of sequence.steps) {
      if (isChanceBranch(step) && drawn.has(step.key) && !found.has(step.key)) found.set(step.key, sequence);
    }
  }
  return [...found].flatMap(([key, sequence]) => {
    const steps = indexSteps(sequence);
    const branch = steps.get(key);
    if (!branch || !isChanceBranch(branch)) return [];
    const leadsTo = { yes: nameOf(branch.yes, steps), no: nameOf(branch.no, steps) };
    return [{ step: key, name: branch.name, share: branch.on.share, leadsTo }];
  });
}

/** What a way begins with: an offer by the e-mail that brings it. */
function nameOf(key: string, steps: StepIndex): string {
  const step = steps.get(key);
  return step?.type === 'offer' ? nameOf(step.next, steps) : (step?.name ?? '');
}

interface Watch {
  readonly days: number;
  readonly timeZone: string;
}

async function outcomeOf(
  ctx: Authorised<'programme.ways'>,
  id: string,
  stepKey: string,
  { days, timeZone }: Watch,
) {
  const { pool } = ctx.db;
  const arms = drawsAt(id, stepKey);
  const [outcomes, deeds] = await Promise.all([
    loadOutcomes(pool, { arms, days, timeZone, now: ctx.now() }),
    loadDeeds(pool, arms, days),
  ]);
  const { treated, heldOut, measure, reorder, value, stillWatched, daysLeft } = await resultOf(
    outcomes.get(id) ?? [],
    days,
  );
  const clicked = deeds.map((each) => ({ ...each, did: each.clicked }));
  const replied = deeds.map((each) => ({ ...each, did: each.replied }));
  return {
    measure,
    yes: { ...asJson(treated), clicked: count(clicked, 'treated'), replied: count(replied, 'treated') },
    no: { ...asJson(heldOut), clicked: count(clicked, 'heldOut'), replied: count(replied, 'heldOut') },
    clicks: compareDoing(clicked),
    replies: compareDoing(replied),
    reorder,
    value,
    stillWatched,
    daysLeft,
  };
}

function count(accounts: readonly Doing[], wanted: Doing['arm']): number {
  return accounts.filter(({ arm, did }) => arm === wanted && did).length;
}

/**
 * Who was sent by which way: "yes" stands where others have those written to, "no" where they have those held out. Draws
 * at different shares are compared each with its own.
 */
function drawsAt(programmeId: string, stepKey: string): Prisma.Sql {
  return Prisma.sql`
    SELECT programme_id, account_id, (CASE way WHEN 'yes' THEN 'treated' ELSE 'heldOut' END)::"Arm" AS arm,
           stratum || ' ' || share AS stratum, drawn_at AS assigned_at
    FROM programme_draws WHERE programme_id = ${programmeId}::uuid AND step_key = ${stepKey}`;
}

interface Deeds extends Pick<Doing, 'arm' | 'stratum'> {
  readonly clicked: boolean;
  readonly replied: boolean;
}

/** Whether anybody at each account clicked (a person, no scanner) or replied to an e-mail written since it was drawn. */
async function loadDeeds(pool: Db['pool'], arms: Prisma.Sql, days: number): Promise<readonly Deeds[]> {
  const { rows } = await pool.query<Deeds>(Prisma.sql`
    SELECT d.arm, d.stratum, COALESCE(bool_or(e.kind = 'clicked'), false) AS clicked,
           COALESCE(bool_or(e.kind = 'replied'), false) AS replied
    FROM (${arms}) AS d
    LEFT JOIN messages m ON m.programme_id = d.programme_id AND m.account_id = d.account_id
      AND m.created_at >= d.assigned_at
    LEFT JOIN message_events e ON e.message_id = m.id AND e.kind IN ('clicked', 'replied') AND NOT e.machine
      AND e.occurred_at < d.assigned_at + make_interval(days => ${days}::int)
    GROUP BY d.account_id, d.arm, d.stratum
    ORDER BY d.account_id`);
  return rows;
}
