import { Prisma } from '@sleutel/db';
import { PlanDocument } from '@sleutel/domain/plan';
import { lockPlan } from '../../plan/record.ts';
import { writeVersion } from '../../plan/write-version.ts';
import { Moved } from './moved.ts';

type Tx = Prisma.TransactionClient;

interface By {
  readonly userId: string;
  readonly at: Date;
  readonly timeZone: string;
}

interface HandedOver {
  readonly accountId: string;
  readonly before: string;
  readonly after: string;
  readonly moved: unknown;
}

/**
 * Gives back what went along with the accounts of a bulk change whose owner and tags are still as it left them: what is
 * open still, is still the successor's, and of plans what nobody wrote in since.
 */
export async function takeBackWork(tx: Tx, changeId: string, by: By): Promise<void> {
  const handed = await tx.$queryRaw<HandedOver[]>(Prisma.sql`
    SELECT c.account_id AS "accountId", c.owner_before AS before, c.owner_after AS after, c.moved
    FROM bulk_changes c JOIN accounts a ON a.id = c.account_id
    WHERE c.change_id = ${changeId}::uuid AND c.moved <> '{}'
      AND (a.owner_id, a.tags) IS NOT DISTINCT FROM (c.owner_after, c.tags_after)
    ORDER BY a.id FOR NO KEY UPDATE OF a`);
  for (const each of handed) {
    const moved = Moved.parse(each.moved);
    await giveTasksBack(tx, each, moved);
    await givePromisesBack(tx, each, moved, by);
    await giveMeetingsBack(tx, each, moved, by);
    await givePlanBack(tx, each, moved, by);
  }
}

async function giveTasksBack(tx: Tx, { before, after }: HandedOver, { tasks }: Moved): Promise<void> {
  await tx.task.updateMany({
    where: { id: { in: tasks }, assigneeId: after, doneAt: null },
    data: { assigneeId: before, version: { increment: 1 } },
  });
}

async function givePromisesBack(
  tx: Tx,
  { before, after }: HandedOver,
  { promises }: Moved,
  { userId, at }: By,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH given AS (
      UPDATE promises SET by_user_id = ${before}, version = version + 1, updated_at = ${at}
      WHERE id = ANY(${promises}::uuid[]) AND by_user_id = ${after} AND kept_on IS NULL
      RETURNING id, account_id, version
    )
    INSERT INTO field_changes (id, account_id, entity, entity_id, field, before, after, version, at, actor)
    SELECT gen_random_uuid(), account_id, 'promise', id::text, 'byUserId', to_jsonb(${after}::text),
           to_jsonb(${before}::text), version, ${at}, ${userId}
    FROM given`);
}

async function giveMeetingsBack(
  tx: Tx,
  { before, after }: HandedOver,
  { meetings, joined }: Moved,
  { at }: By,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    WITH given AS (
      UPDATE meetings SET version = version + 1, updated_at = ${at}
      WHERE id = ANY(${meetings}::uuid[]) AND state = 'planned'
      RETURNING id
    ), back AS (
      INSERT INTO meeting_members (meeting_id, user_id) SELECT id, ${before}::text FROM given ON CONFLICT DO NOTHING
    )
    DELETE FROM meeting_members mm USING given g
    WHERE mm.meeting_id = g.id AND mm.user_id = ${after} AND g.id = ANY(${joined}::uuid[])`);
}

/** As it was in the version before, which differed in its people alone. */
async function givePlanBack(
  tx: Tx,
  { accountId }: HandedOver,
  { planVersion }: Moved,
  by: By,
): Promise<void> {
  if (planVersion === undefined) return;
  const plan = await lockPlan(tx, accountId);
  if (plan.version !== planVersion) return;
  const earlier = await tx.planVersion.findUniqueOrThrow({
    where: { planId_version: { planId: plan.id, version: planVersion - 1 } },
  });
  await writeVersion(tx, plan, { document: PlanDocument.parse(earlier.document), ...by });
}
