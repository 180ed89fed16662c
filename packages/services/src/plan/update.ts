import { newId, type Prisma } from '@sleutel/db';
import { emptyPlan, mergePlan, PlanChange, PlanDocument } from '@sleutel/domain/plan';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, audit, defineVerb, notFound, personOf, ServiceError } from '../core/index.ts';
import { peopleAround, refuseStrangers } from './people.ts';
import { documentOf, lockPlan, type PlanRecord } from './record.ts';
import { type PlanView, viewPlan } from './view.ts';
import { writeVersion } from './write-version.ts';

const Input = z.object({
  accountId: z.uuid(),
  /** The version the sections were changed on, 0 for a plan nobody has written: who was slower is told. */
  version: z.int().min(0),
  change: PlanChange,
});

type Ctx = Authorised<'plan.update'>;
type Tx = Prisma.TransactionClient;

/**
 * Changes sections of a plan and keeps a version. The sign-offs of the version before are void by that. Others may
 * write in other sections meanwhile; a section that somebody else changed is not overwritten.
 */
export const updatePlan = defineVerb({
  name: 'plan.update',
  input: Input,
  run: async (ctx, { accountId, version, change }): Promise<PlanView> => {
    refuseNoPeriod(change);
    refuseStrangers(change, await peopleAround(ctx.db, accountId));
    const { timeZone } = await loadCompany(ctx.db);
    await ctx.db.prisma.$transaction(async (tx) => {
      const plan = await openPlan(tx, ctx, accountId);
      const current = documentOf(plan);
      const base = plan.version === version ? current : await documentAt(tx, plan, version);
      const merge = mergePlan(base, current, change);
      if (merge.kind === 'conflict') throw await changedMeanwhile(tx, plan, merge.sections);
      if (merge.sections.length === 0) return;
      const written = await writeVersion(tx, plan, {
        document: merge.document,
        timeZone,
        userId: personOf(ctx),
        at: ctx.now(),
      });
      await audit(tx, ctx, 'plan.update', 'plan', plan.id, { accountId, version: written });
    });
    return viewPlan(ctx, accountId);
  },
});

/** A budget is for a time that does not end before it begins. */
function refuseNoPeriod({ budget }: z.output<typeof PlanChange>): void {
  if (!budget?.from || !budget.until || budget.from <= budget.until) return;
  throw new ServiceError('refused', 'plan-budget-ends-before', 'The budget ends before it begins.');
}

/** The plan to write in, made where nobody has written yet, and locked. */
async function openPlan(tx: Tx, ctx: Ctx, accountId: string): Promise<PlanRecord> {
  const account = await tx.account.findUnique({ where: { id: accountId }, select: { id: true } });
  if (!account) throw notFound('account', accountId);
  const at = ctx.now();
  await tx.plan.createMany({
    data: [{ id: newId(at), accountId, version: 0, createdAt: at, updatedAt: at }],
    skipDuplicates: true,
  });
  return lockPlan(tx, accountId);
}

async function documentAt(tx: Tx, plan: PlanRecord, version: number): Promise<PlanDocument> {
  if (version === 0) return emptyPlan;
  const row = await tx.planVersion.findUnique({ where: { planId_version: { planId: plan.id, version } } });
  if (!row) throw new ServiceError('invalid', 'plan-no-version', `The plan has no version ${version}.`);
  return PlanDocument.parse(row.document);
}

async function changedMeanwhile(
  tx: Tx,
  plan: PlanRecord,
  sections: readonly string[],
): Promise<ServiceError> {
  const last = await tx.planVersion.findFirst({
    where: { planId: plan.id },
    orderBy: { version: 'desc' },
    select: { by: { select: { name: true } } },
  });
  return new ServiceError('conflict', 'plan-changed', 'Somebody else changed this section meanwhile.', {
    sections,
    version: plan.version,
    by: last?.by?.name ?? null,
  });
}
