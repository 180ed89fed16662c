import type { Connection } from '@sleutel/db';
import { dropDifferingArms } from './arms.ts';
import { type AccountLink, accountLinks } from './links.ts';
import { dropDoubleTemplates } from './tailored.ts';

/** The two accounts: everything of the second goes over to the first. */
export interface Pair {
  readonly winnerId: string;
  readonly loserId: string;
}

/** What became of the rows of the account that goes, by table: keys of those moved, the whole of those dropped. */
export interface Moved {
  readonly moved: Readonly<Record<string, readonly string[]>>;
  readonly dropped: Readonly<Record<string, readonly unknown[]>>;
}

/** Moves everything one account has to another, a few statements a table, in the transaction of `client`. */
export async function moveEverything(client: Connection, pair: Pair): Promise<Moved> {
  await moveDoublePlan(client, pair);
  await moveDoubleEnrolments(client, pair);
  await dropDoubleTemplates(client, pair);
  const moved: Record<string, string[]> = {};
  const arms = await dropDifferingArms(client, pair);
  const dropped: Record<string, unknown[]> = arms.length > 0 ? { programme_arms: arms } : {};
  for (const link of accountLinks) {
    const gone = await dropDoubles(client, pair, link);
    if (gone.length > 0) dropped[link.table] = [...(dropped[link.table] ?? []), ...gone];
    const went = await moveRows(client, pair, link);
    if (went.length > 0) moved[link.table] = went;
  }
  return { moved, dropped };
}

async function moveRows(client: Connection, { winnerId, loserId }: Pair, link: AccountLink) {
  const { table, column = 'account_id', key = ['id'], numbered } = link;
  // An account that was the parent of the one that stays is not its own parent afterwards.
  const value = table === 'accounts' ? 'NULLIF($1::uuid, t.id)' : '$1::uuid';
  const behind =
    numbered === undefined
      ? ''
      : `, ${numbered} = t.${numbered} + (
          SELECT COALESCE(max(w.${numbered}) + 1, 0) FROM ${table} w WHERE w.${column} = $1)`;
  const { rows } = await client.query<{ key: string }>(
    `UPDATE ${table} t SET ${column} = ${value}${behind} WHERE t.${column} = $2
     RETURNING concat_ws('|', ${key.map((each) => `t.${each}`).join(', ')}) AS key`,
    [winnerId, loserId],
  );
  return rows.map((row) => row.key);
}

/** Takes rows away that the account which stays has of its own, after these took what they lacked. */
async function dropDoubles(client: Connection, { winnerId, loserId }: Pair, link: AccountLink) {
  const { table, single, filled = [] } = link;
  if (single === undefined) return [];
  const same = ['w.account_id = $1', 'l.account_id = $2', ...single.map((name) => `w.${name} = l.${name}`)];
  if (filled.length > 0) {
    const set = filled.map((name) => `${name} = COALESCE(w.${name}, l.${name})`);
    await client.query(
      `UPDATE ${table} w SET ${set.join(', ')}, version = w.version + 1 FROM ${table} l
       WHERE ${same.join(' AND ')}`,
      [winnerId, loserId],
    );
  }
  const { rows } = await client.query<{ row: unknown }>(
    `DELETE FROM ${table} l USING ${table} w WHERE ${same.join(' AND ')} RETURNING to_jsonb(l) AS row`,
    [winnerId, loserId],
  );
  return rows.map(({ row }) => row);
}

const ofPlan = ['plan_costs', 'plan_comments', 'plan_reviews'];

/**
 * Where both have a plan the one that stays keeps its own, and what was spent, said and gone through comes to it. What is
 * still to be done by the other is a task like any other from now on: no plan has it as a step.
 */
async function moveDoublePlan(client: Connection, { winnerId, loserId }: Pair): Promise<void> {
  for (const table of ofPlan) {
    await client.query(
      `UPDATE ${table} t SET plan_id = w.id FROM plans w, plans l
       WHERE w.account_id = $1 AND l.account_id = $2 AND t.plan_id = l.id`,
      [winnerId, loserId],
    );
  }
  await client.query(
    `INSERT INTO plan_members (plan_id, user_id, side)
     SELECT w.id, m.user_id, m.side FROM plan_members m JOIN plans l ON l.id = m.plan_id AND l.account_id = $2
     JOIN plans w ON w.account_id = $1 ON CONFLICT DO NOTHING`,
    [winnerId, loserId],
  );
  await client.query(
    `UPDATE tasks SET plan_step_id = NULL, kind = 'followUp', version = version + 1
     WHERE account_id = $2 AND plan_step_id IS NOT NULL AND EXISTS (SELECT FROM plans WHERE account_id = $1)`,
    [winnerId, loserId],
  );
}

/** Whoever is in one programme for both accounts is in it once, with every e-mail and code of the other time. */
async function moveDoubleEnrolments(client: Connection, { winnerId, loserId }: Pair): Promise<void> {
  for (const table of ['messages', 'ledger_entries', 'offer_codes', 'tasks']) {
    await client.query(
      `UPDATE ${table} t SET enrolment_id = w.id FROM enrolments w, enrolments l
       WHERE w.account_id = $1 AND l.account_id = $2 AND w.programme_id = l.programme_id
         AND w.contact_id = l.contact_id AND t.enrolment_id = l.id`,
      [winnerId, loserId],
    );
  }
}
