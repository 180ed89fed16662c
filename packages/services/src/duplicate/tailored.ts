import { type Connection, Prisma } from '@sleutel/db';
import { ServiceError } from '../core/index.ts';
import { shareProgrammes } from '../programme/lock.ts';
import type { Pair } from './move.ts';

/**
 * What single accounts read is part of what both sides approved, and a programme that runs is not approved anew: were
 * the words to go over to another account, nobody would get anything of it any more. None is launched meanwhile.
 */
export async function refuseWhileTailored(client: Connection, { winnerId, loserId }: Pair): Promise<void> {
  const pair = Prisma.sql`(${winnerId}::uuid, ${loserId}::uuid)`;
  const { rows: tailored } = await client.query<{ id: string }>(Prisma.sql`
    SELECT programme_id AS id FROM tailorings WHERE account_id IN ${pair}
    UNION SELECT programme_id FROM templates WHERE account_id IN ${pair} AND current`);
  await shareProgrammes(
    client,
    tailored.map(({ id }) => id),
  );
  const { rows } = await client.query<{ name: string }>(Prisma.sql`
    SELECT name FROM programmes p
    WHERE state IN ('live', 'paused') AND EXISTS (
      SELECT FROM templates t WHERE t.programme_id = p.id AND t.account_id IN ${pair} AND t.current)
    ORDER BY name`);
  const names = rows.map(({ name }) => name);
  if (names.length === 0) return;
  throw new ServiceError(
    'refused',
    'tailored-in-programme',
    `One of these accounts reads words of its own, as both sides approved them, in what runs: ${names.join(', ')}. Merge them when that has finished.`,
    { programmes: names },
  );
}

/** Where both read words of their own in one e-mail of a draft, those of the account that stays stay. */
export async function dropDoubleTemplates(client: Connection, { winnerId, loserId }: Pair): Promise<void> {
  await client.query(Prisma.sql`
    UPDATE templates l SET current = false FROM templates w
    WHERE w.account_id = ${winnerId}::uuid AND l.account_id = ${loserId}::uuid AND w.current AND l.current
      AND w.programme_id = l.programme_id AND w.key = l.key AND w.language = l.language`);
}
