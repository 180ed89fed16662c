import { Prisma } from '@sleutel/db';
import { signsBeforeLossDays } from '@sleutel/domain/dossier';
import type { Tx } from './row/section.ts';

/** Links a loss with the signs that came before it, as far as the window goes; clicks and replies are none. */
export async function linkSigns(
  tx: Tx,
  loss: { readonly id: string; readonly accountId: string; readonly lostOn: string },
): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO loss_signs (loss_id, signal_id)
    SELECT ${loss.id}::uuid, s.id FROM signals s
    WHERE s.account_id = ${loss.accountId}::uuid AND s.kind NOT IN ('click', 'reply')
      AND s.occurred_at >= ${loss.lostOn}::date - ${signsBeforeLossDays}::int
      AND s.occurred_at < ${loss.lostOn}::date + 1
    ON CONFLICT DO NOTHING`);
}
