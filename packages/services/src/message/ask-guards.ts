import { type Db, Prisma } from '@sleutel/db';
import { type GuardHouse, loadGuardFacts } from '../enrolment/guard-facts.ts';
import type { Standing } from '../programme/lock.ts';
import { applyVerdicts } from './apply-verdicts.ts';
import { judge } from './judge.ts';
import type { Member } from './members.ts';

type Tx = Pick<Db['pool'], 'query'>;

/**
 * Asks every guard once more about messages that are about to leave; those that may. The others are moved to a later
 * slot, cancelled, or, where their programme is paused or was just changed, ready for another batch.
 */
export async function askGuards(
  tx: Tx,
  members: readonly Member[],
  standing: ReadonlyMap<string, Standing>,
  house: GuardHouse,
): Promise<Member[]> {
  if (members.length === 0) return [];
  const isSettled = ({ programmeId }: Member) => {
    const { state, version } = standing.get(programmeId) ?? {};
    return (
      version === house.programmes.get(programmeId)?.version && (state === 'live' || state === 'finished')
    );
  };
  await putBack(
    tx,
    members.filter((member) => !isSettled(member)),
  );
  const settled = members.filter(isSettled);
  if (settled.length === 0) return [];
  const guards = await loadGuardFacts(tx, settled, house);
  const judged = judge(settled, guards, house);
  await applyVerdicts(tx, judged, { ...house, guards });
  return judged.flatMap(({ message, verdict }) => (verdict === null ? message : []));
}

/** Ready as they were: they are claimed anew when their programme is live. */
async function putBack(tx: Tx, members: readonly Member[]): Promise<void> {
  if (members.length === 0) return;
  await tx.query(Prisma.sql`
    UPDATE messages SET state = 'ready', batch_id = NULL, batch_position = NULL
    WHERE id = ANY(${members.map(({ messageId }) => messageId)}::uuid[])`);
}
