import { Prisma } from '@sleutel/db';
import { signsBeforeLossDays } from '@sleutel/domain/dossier';
import { companyZone } from '../company/index.ts';
import type { Tx } from './row/section.ts';
import { signDay } from './sign-day.ts';

/** Links losses with the signs that came before them, as far as the window goes; clicks and replies are none. */
export async function linkSigns(tx: Tx, lossIds: readonly string[]): Promise<void> {
  const day = signDay(Prisma.sql`s`, await companyZone(tx));
  await tx.query(Prisma.sql`
    INSERT INTO loss_signs (loss_id, signal_id)
    SELECT l.id, s.id FROM losses l JOIN signals s ON s.account_id = l.account_id
    WHERE l.id = ANY(${[...lossIds]}::uuid[]) AND s.kind NOT IN ('click', 'reply')
      AND ${day} BETWEEN l.lost_on - ${signsBeforeLossDays}::int AND l.lost_on
    ON CONFLICT DO NOTHING`);
}
