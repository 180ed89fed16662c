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
      ...(document.reviewEveryDays !== before.reviewEveryDays && {
        nextReviewOn: await reviewAfterLast(tx, plan, document.reviewEveryDays, timeZone),
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

/** A new cadence counts from the last review, or from the day the plan was begun. */
async function reviewAfterLast(tx: Tx, plan: PlanRecord, everyDays: number, timeZone: string): Promise<Date> {
  const last = await tx.planReview.findFirst({
    where: { planId: plan.id },
    orderBy: { reviewedOn: 'desc' },
    select: { reviewedOn: true },
  });
  const from = last ? last.reviewedOn.toISOString().slice(0, 10) : dayIn(timeZone, plan.createdAt);
  return new Date(`${nextReviewOn(from, everyDays)}T00:00:00Z`);
}
