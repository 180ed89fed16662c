import type { Db } from '@sleutel/db';
import {
  approveProgramme,
  draftProgramme,
  launchProgramme,
  submitProgramme,
} from '@sleutel/services/programme';
import type { HouseSize } from './company.ts';
import { contextOf } from './context.ts';

/** A win-back programme for everybody of the house, written, approved by both sides and live. Says its id. */
export async function launchForAll(db: Db, { accounts, peoplePerAccount }: HouseSize): Promise<string> {
  const { rows } = await db.pool.query<{ id: string }>('SELECT id FROM accounts');
  const [anna, ben, cara] = [contextOf(db, 'anna'), contextOf(db, 'ben'), contextOf(db, 'cara')];
  const { id } = await draftProgramme(anna, {
    playbook: 'winBack',
    name: 'Come back',
    audience: { accountIds: rows.map((row) => row.id), maxAccounts: accounts, peoplePerAccount },
    holdOutShare: 0,
    offers: { winBack: { maxPerAccount: null } },
  });
  const { contentHash } = await submitProgramme(anna, { id });
  const approval = { id, contentHash: contentHash ?? '' };
  await approveProgramme(ben, { ...approval, side: 'sales' });
  await approveProgramme(cara, { ...approval, side: 'marketing' });
  await launchProgramme(anna, { id });
  return id;
}

/** Puts everything off; `release` brings it back, a part at a time. */
export async function putOff(db: Db): Promise<void> {
  await db.pool.query(`UPDATE enrolments SET due_at = now() + interval '300 days' WHERE state = 'active'`);
}

/** Makes up to `count` of those that were put off due now. */
export async function release(db: Db, count: number): Promise<void> {
  await db.pool.query(
    `UPDATE enrolments SET due_at = now()
     WHERE id IN (SELECT id FROM enrolments WHERE state = 'active' AND visit = 0
                  AND due_at BETWEEN now() + interval '200 days' AND now() + interval '330 days' LIMIT $1)`,
    [count],
  );
}
