import { type Comparison, type ResultMeasure, resultOutline } from '@sleutel/domain/result';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { loadOutcomes } from '../programme/outcomes.ts';
import { USUAL_DAYS } from '../programme/result.ts';

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
  /** The measure after offers of all accounts written to, beyond what as many held-out ones brought; not tested here. */
  readonly earned: number | null;
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
    const programmeIds = programmes.map(({ id }) => id);
    const outcomes = await loadOutcomes(pool, { programmeIds, days, timeZone, now: ctx.now() });
    const items = programmes.map(({ id, name, state, launchedAt, currency }): ReportedProgramme => {
      const { treated, heldOut, reorder, measure } = resultOutline(outcomes.get(id) ?? []);
      const [mean, beside] = [treated.valuePerAccount, heldOut.valuePerAccount];
      return {
        id,
        name,
        state: state === 'paused' || state === 'finished' ? state : 'live',
        launchedAt: (launchedAt ?? new Date(0)).toISOString(),
        currency,
        accounts: { treated: treated.accounts, heldOut: heldOut.accounts },
        rates: {
          treated: treated.accounts === 0 ? null : treated.rate,
          heldOut: heldOut.accounts === 0 ? null : heldOut.rate,
        },
        reorder,
        measure,
        earned: mean === null || beside === null ? null : (mean - beside) * treated.accounts,
      };
    });
    return { total, days, items };
  },
});
