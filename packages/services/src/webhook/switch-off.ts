import { type Db, derivedId, Prisma } from '@sleutel/db';
import { dayIn } from '@sleutel/domain/enrolment';
import { taskTitle } from '@sleutel/domain/task';
import { companyZone } from '../company/index.ts';
import { type Authorised, auditSql } from '../core/index.ts';
import { insertTasks } from '../task/insert.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Tells an endpoint nothing more, and asks an administrator to look: whoever added it, where they still are one. */
export async function switchOff(
  tx: Tx,
  ctx: Authorised<'webhook.deliver'>,
  id: string,
  reason: 'gone' | 'failing',
): Promise<void> {
  const now = ctx.now();
  const { rows } = await tx.query<{ name: string; assigneeId: string | null }>(Prisma.sql`
    UPDATE webhook_endpoints e SET off_at = ${now}, off_reason = ${reason}::"WebhookOffReason", version = version + 1
    WHERE id = ${id}::uuid AND off_at IS NULL
    RETURNING name, (
      SELECT u.id FROM users u WHERE u.role = 'admin' AND u.disabled_at IS NULL
      ORDER BY u.id = e.created_by_id DESC NULLS LAST, u.created_at, u.id LIMIT 1) AS "assigneeId"`);
  const [off] = rows;
  if (!off) return;
  const { name, assigneeId } = off;
  const dueOn = dayIn(await companyZone(ctx.db.pool), now);
  const about = { accountId: null, contactId: null, programmeId: null, enrolmentId: null };
  const title = taskTitle('webhookOff', name);
  const taskId = derivedId(now, `webhook:${id}:off`);
  await insertTasks(tx, [{ ...about, id: taskId, assigneeId, kind: 'review', title, dueOn, createdAt: now }]);
  await auditSql(tx, ctx, 'webhook.deliver', 'webhookEndpoint', id, { name, off: reason });
}
