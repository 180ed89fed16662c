import type { Comparison, Gain, ProgrammeResult, ResultMeasure } from '@sleutel/domain/result';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { armsOf, loadOutcomes } from '../programme/outcomes.ts';
import { USUAL_DAYS } from '../programme/result.ts';
import { resultOf } from '../programme/result-of.ts';

const Input = z.object({
  /** For how long an account is watched from the day it came into its arm. */
  days: z.int().min(7).max(730).default(USUAL_DAYS),
  limit: z.int().min(1).max(100).default(50),
  offset: z.int().min(0).default(0),
});

export interface ReportedProgramme {
  readonly id: string;
  readonly name: string;
  readonly state: 'live' | 'paused' | 'finished';
  readonly launchedAt: string;
  readonly currency: string | null;
  readonly accounts: { readonly treated: number; readonly heldOut: number };
  /** Reorder rates, 0–1; null where the arm is empty. */
  readonly rates: { readonly treated: number | null; readonly heldOut: number | null };
  readonly reorder: Comparison;
  readonly measure: ResultMeasure;
  /** The measure after offers, tested as the rates are. */
  readonly value: Comparison;
  /** What it comes to over all accounts written to; earned only where the verdict of `value` is `more`. */
  readonly gain: Gain;
  /** Used codes of which nobody knows what they cost; in the gain they count with what was set aside for them. */
  readonly offersWithoutCost: number;
  /** Accounts not yet watched for as long as they will be, and the days until the last of them is. */
  readonly stillWatched: number;
  readonly daysLeft: number;
}

export interface ProgrammesReport {
  readonly total: number;
  readonly days: number;
  readonly items: readonly ReportedProgramme[];
}

/** What every programme that was launched came to against the accounts it held out, the newest first. */
export const programmesReport = defineVerb({
  name: 'report.programmes',
  input: Input,
  run: async (ctx, { days, limit, offset }): Promise<ProgrammesReport> => {
    const { prisma, pool } = ctx.db;
    const launched = { launchedAt: { not: null } };
    const [total, programmes, { timeZone }] = await Promise.all([
      prisma.programme.count({ where: launched }),
      prisma.programme.findMany({
        where: launched,
        orderBy: [{ launchedAt: 'desc' }, { id: 'asc' }],
        select: { id: true, name: true, state: true, launchedAt: true, currency: true },
        take: limit,
        skip: offset,
      }),
      loadCompany(ctx.db),
    ]);
    const arms = armsOf(programmes.map(({ id }) => id));
    const outcomes = await loadOutcomes(pool, { arms, days, timeZone, now: ctx.now() });
    const items: ReportedProgramme[] = [];
    for (const { id, name, state, launchedAt, currency } of programmes) {
      items.push({
        id,
        name,
        state: state === 'paused' || state === 'finished' ? state : 'live',
        launchedAt: (launchedAt ?? new Date(0)).toISOString(),
        currency,
        ...reported(await resultOf(outcomes.get(id) ?? [], days)),
      });
    }
    return { total, days, items };
  },
});

function reported({ treated, heldOut, ...result }: ProgrammeResult) {
  const { measure, reorder, value, gain, stillWatched, daysLeft } = result;
  return {
    accounts: { treated: treated.accounts, heldOut: heldOut.accounts },
    rates: {
      treated: treated.accounts === 0 ? null : treated.rate,
      heldOut: heldOut.accounts === 0 ? null : heldOut.rate,
    },
    measure,
    reorder,
    value,
    gain,
    offersWithoutCost: treated.offersWithoutCost + heldOut.offersWithoutCost,
    stillWatched,
    daysLeft,
  };
}
