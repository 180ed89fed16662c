import { newId, Prisma } from '@sleutel/db';
import type { DemoStanding } from '@sleutel/domain/demonstration';
import type { ServiceContext } from '../core/index.ts';

/** Says of the imported people when they were last in touch and who has left, with the sign that leaves behind. */
export async function writeStandings(
  { db, now }: ServiceContext,
  standings: readonly DemoStanding[],
): Promise<void> {
  await db.pool.query(Prisma.sql`
    UPDATE account_contacts k
    SET last_touched_at = (s."lastTouchedOn" + time '10:00') AT TIME ZONE 'UTC', left_on = s."leftOn"
    FROM jsonb_to_recordset(${JSON.stringify(standings)}::jsonb)
      AS s(account text, email text, "lastTouchedOn" date, "leftOn" date)
    JOIN accounts a ON a.external_id = s.account
    JOIN contacts c ON c.email = s.email
    WHERE k.account_id = a.id AND k.contact_id = c.id`);
  const left = await db.prisma.accountContact.findMany({ where: { leftOn: { not: null } } });
  await db.prisma.signal.createMany({
    data: left.flatMap(({ accountId, contactId, leftOn }) =>
      leftOn === null
        ? []
        : [
            {
              id: newId(now()),
              accountId,
              contactId,
              kind: 'contactLeft' as const,
              occurredAt: leftOn,
              source: `contact:${contactId}`,
            },
          ],
    ),
  });
}
