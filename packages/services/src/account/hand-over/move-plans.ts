import { Prisma } from '@sleutel/db';
import { type PlanDocument, replacePerson } from '@sleutel/domain/plan';
import { documentOf, lockPlan, type PlanRecord } from '../../plan/record.ts';
import { writeVersion } from '../../plan/write-version.ts';
import { namedInPlan } from './held.ts';

type Tx = Prisma.TransactionClient;

interface By {
  readonly userId: string;
  readonly at: Date;
  readonly timeZone: string;
}

interface Named {
  readonly accountId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Puts those who follow the managers of a bulk change into the plans that name these. Each becomes a version of its own,
 * which voids the approvals of the one before like any other.
 */
export async function movePlans(tx: Tx, changeId: string, by: By): Promise<void> {
  const named = await tx.$queryRaw<Named[]>(Prisma.sql`
    SELECT w.account_id AS "accountId", w.of AS "from", w.next AS "to"
    FROM (SELECT account_id, owner_before AS of, owner_after AS next FROM bulk_changes
          WHERE change_id = ${changeId}::uuid AND owner_before <> owner_after) w
    JOIN plans n ON ${namedInPlan}
    ORDER BY w.account_id`);
  for (const each of named) await movePlan(tx, changeId, each, by);
}

async function movePlan(tx: Tx, changeId: string, { accountId, from, to }: Named, by: By): Promise<void> {
  const plan = await lockPlan(tx, accountId);
  const done = await doneSteps(tx, plan);
  const planVersion = await rewrite(tx, plan, replacePerson(documentOf(plan), { from, to, done }), by);
  if (planVersion === null) return;
  await tx.$executeRaw`
    UPDATE bulk_changes SET moved = moved || jsonb_build_object('planVersion', ${planVersion}::int)
    WHERE change_id = ${changeId}::uuid AND account_id = ${accountId}::uuid`;
}

/** Null where the document says what the plan says already. */
async function rewrite(tx: Tx, plan: PlanRecord, document: PlanDocument, by: By): Promise<number | null> {
  if (JSON.stringify(document) === JSON.stringify(documentOf(plan))) return null;
  return writeVersion(tx, plan, { document, ...by });
}

async function doneSteps(tx: Tx, { nextSteps, accountId }: PlanRecord): Promise<ReadonlySet<string>> {
  if (!Array.isArray(nextSteps) || nextSteps.length === 0) return new Set();
  const tasks = await tx.task.findMany({
    where: { accountId, planStepId: { not: null }, doneAt: { not: null } },
    select: { planStepId: true },
  });
  return new Set(tasks.flatMap(({ planStepId }) => planStepId ?? []));
}
