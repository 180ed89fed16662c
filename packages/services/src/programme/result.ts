import type { ArmResult } from '@sleutel/domain/result';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, notFound } from '../core/index.ts';
import { armsOf, loadOutcomes } from './outcomes.ts';
import { resultOf } from './result-of.ts';

/** Of a quarter of a year most who mean to order again have had the time to. */
export const USUAL_DAYS = 90;

const Input = z.object({
  id: z.uuid(),
  /** For how long an account is watched from the day it came into its arm. */
  days: z.int().min(7).max(730).default(USUAL_DAYS),
});

/**
 * What the accounts of a programme did against those it held out, each watched for as many days from the day it was put
 * into its arm, the first day counted in; those that came in later are watched until today.
 */
export const programmeResults = defineVerb({
  name: 'programme.result',
  input: Input,
  run: async (ctx, { id, days }) => {
    const { prisma, pool } = ctx.db;
    const programme = await prisma.programme.findUnique({
      where: { id },
      select: { launchedAt: true, holdOutShare: true, currency: true },
    });
    if (!programme) throw notFound('programme', id);
    const { timeZone } = await loadCompany(ctx.db);
    const outcomes = await loadOutcomes(pool, { arms: armsOf([id]), days, timeZone, now: ctx.now() });
    const { treated, heldOut, ...result } = await resultOf(outcomes.get(id) ?? [], days);
    return {
      ...result,
      days,
      currency: programme.currency,
      holdOutShare: programme.holdOutShare,
      treated: asJson(treated),
      heldOut: asJson(heldOut),
    };
  },
});

/** Money as decimal text. */
export function asJson({ revenue, profit, offerCost, ...arm }: ArmResult) {
  return {
    ...arm,
    revenue: revenue.toFixed(),
    profit: profit?.toFixed() ?? null,
    offerCost: offerCost.toFixed(),
  };
}
