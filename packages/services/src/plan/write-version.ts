import type { Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { nextReviewOn, type PlanDocument } from '@sleutel/domain/plan';
import { columnsOf, documentOf, type PlanRecord } from './record.ts';
import { syncSteps } from './steps.ts';

type Tx = Prisma.TransactionClient;

interface NewVersion {
  readonly document: PlanDocument;
  readonly timeZone: string;
  readonly userId: string;
  readonly at: Date;
}

/** Writes a document as the next version of a plan that is locked, and gives its number. */
export async function writeVersion(
  tx: Tx,
  plan: PlanRecord,
  { document, timeZone, userId, at }: NewVersion,
): Promise<number> {
  const version = plan.version + 1;
  const before = documentOf(plan);
  await tx.plan.update({
    where: { id: plan.id },
    data: {
      ...columnsOf(document),
      version,
      updatedAt: at,
      ...((plan.nextReviewOn === null || document.reviewEveryDays !== before.reviewEveryDays) && {
        nextReviewOn: await reviewAfterLast(tx, plan, document.reviewEveryDays, { timeZone, at }),
      }),
    },
  });
  await tx.planMember.deleteMany({ where: { planId: plan.id } });
  await tx.planMember.createMany({
    data: document.group.map((member) => ({ planId: plan.id, ...member })),
  });
  await syncSteps(tx, plan.accountId, before.nextSteps, document.nextSteps, { userId, at });
  await tx.planVersion.create({
    data: { planId: plan.id, version, document, byUserId: userId, createdAt: at },
  });
  return version;
}

/**
 * The cadence counts from the last review, or from the day the plan was begun: that of its first version, whenever
 * somebody had said something about it before.
 */
async function reviewAfterLast(
  tx: Tx,
  { id: planId }: PlanRecord,
  everyDays: number,
  { timeZone, at }: Pick<NewVersion, 'timeZone' | 'at'>,
): Promise<Date> {
  const last = await tx.planReview.findFirst({
    where: { planId },
    orderBy: { reviewedOn: 'desc' },
    select: { reviewedOn: true },
  });
  const first = await tx.planVersion.findFirst({
    where: { planId },
    orderBy: { version: 'asc' },
    select: { createdAt: true },
  });
  const from = last?.reviewedOn.toISOString().slice(0, 10) ?? dayIn(timeZone, first?.createdAt ?? at);
  return new Date(`${nextReviewOn(from, everyDays)}T00:00:00Z`);
}
