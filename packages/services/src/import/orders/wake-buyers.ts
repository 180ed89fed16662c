import { Prisma } from '@sleutel/db';
import { companyZone } from '../../company/index.ts';
import type { ServiceContext } from '../../core/index.ts';
import { wakeBranches } from '../../enrolment/wake-branches.ts';

/**
 * Has those decided now who wait at a branch for an order, and whose account has one in this import that falls after
 * they entered. Those of a paused programme are decided once it goes on. The orders have landed whatever becomes of
 * this: whoever is not woken is decided at the end of what they wait for.
 */
export async function wakeBuyers(ctx: ServiceContext, importId: string): Promise<void> {
  try {
    const zone = await companyZone(ctx.db.pool);
    const bought = Prisma.sql`
      SELECT e.id AS enrolment_id, 'order' AS event
      FROM (SELECT account_id, max(ordered_on) AS last_on FROM orders
            WHERE import_id = ${importId}::uuid AND status = 'completed' GROUP BY account_id) o
      JOIN enrolments e ON e.account_id = o.account_id AND (e.entered_at AT TIME ZONE ${zone})::date <= o.last_on
      JOIN programmes p ON p.id = e.programme_id AND p.state = 'live'`;
    await wakeBranches(ctx.db.pool, bought, ctx.now());
  } catch (error) {
    ctx.log.warn(
      { importId, error },
      'who waits for an order in this import is decided at the end of the wait',
    );
  }
}
