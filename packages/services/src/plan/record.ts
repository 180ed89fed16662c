import type { Prisma } from '@sleutel/db';
import { PlanDocument } from '@sleutel/domain/plan';
import { notFound } from '../core/index.ts';

type Tx = Pick<Prisma.TransactionClient, 'plan' | '$queryRaw'>;

const parts = {
  members: { orderBy: [{ side: 'asc' }, { userId: 'asc' }] },
} as const satisfies Prisma.PlanInclude;

export type PlanRecord = Prisma.PlanGetPayload<{ include: typeof parts }>;

/** The plan of an account; null while nobody has written one. */
export async function findPlan(tx: Pick<Tx, 'plan'>, accountId: string): Promise<PlanRecord | null> {
  return tx.plan.findUnique({ where: { accountId }, include: parts });
}

/** The same, locked until the transaction ends. @throws where there is none */
export async function lockPlan(tx: Tx, accountId: string): Promise<PlanRecord> {
  await tx.$queryRaw`SELECT id FROM plans WHERE account_id = ${accountId}::uuid FOR UPDATE`;
  const plan = await findPlan(tx, accountId);
  if (!plan) throw notFound('plan', accountId);
  return plan;
}

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const dateOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** The sections as one document. */
export function documentOf(record: PlanRecord): PlanDocument {
  return PlanDocument.parse({
    goals: record.goals,
    valueProposition: record.valueProposition ?? '',
    targetBuyers: record.targetBuyers,
    group: record.members.map(({ userId, side }) => ({ userId, side })),
    budget: record.budget && {
      amount: record.budget.toFixed(),
      currency: record.currency,
      from: dayOf(record.budgetFrom),
      until: dayOf(record.budgetUntil),
    },
    risks: record.risks,
    nextSteps: record.nextSteps,
    reviewEveryDays: record.reviewEveryDays,
    beside: record.beside,
  });
}

/** The columns that the sections are kept in; the coordination group has rows of its own. */
export function columnsOf(document: PlanDocument): Prisma.PlanUpdateInput {
  const { group: _, budget, ...same } = document;
  return {
    ...same,
    targetContactIds: contactsOf(document),
    budget: budget?.amount ?? null,
    currency: budget?.currency ?? null,
    budgetFrom: dateOf(budget?.from ?? null),
    budgetUntil: dateOf(budget?.until ?? null),
  };
}

/** Everybody of the account that the plan speaks of, each once. */
function contactsOf({ targetBuyers, nextSteps }: PlanDocument): string[] {
  return [...new Set([...targetBuyers, ...nextSteps].flatMap(({ contactId }) => contactId ?? []))];
}
