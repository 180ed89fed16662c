import type { Db, Pool } from '@sleutel/db';
import type { SegmentRules } from '@sleutel/domain/segment';
import { runAnalysis } from '@sleutel/services/analysis';
import { saveSegment } from '@sleutel/services/segment';
import { addUser, setPassword } from '@sleutel/services/user';
import { systemContext } from '../house/context.ts';
import { fillPortfolio, type Portfolio } from './fill.ts';
import type { Ground } from './questions.ts';

const email = 'admin@house.example';

const segment: { readonly name: string; readonly rules: SegmentRules } = {
  name: 'Slipping without a talk',
  rules: {
    combinator: 'and',
    not: false,
    rules: [
      { field: 'status', operator: 'anyOf', value: ['slipping', 'lost'] },
      { field: 'met', operator: 'notHappened', value: { times: 1, days: 90 } },
      { field: 'custom:tier', operator: 'is', value: 'gold' },
    ],
  },
};

export interface OpenGround extends Ground {
  readonly email: string;
  readonly password: string;
}

/** A portfolio of that size to ask about and somebody who may sign in; one that an earlier run has left is taken. */
export async function openGround(db: Db, size: Portfolio): Promise<OpenGround> {
  if ((await countOf(db.pool)) === 0) await fill(db, size);
  const { password } = await setPassword(systemContext(db), { email });
  const { rows } = await db.pool.query<{ id: string }>('SELECT id FROM accounts ORDER BY external_id');
  if (rows.length !== size.accounts) {
    throw new Error(
      `The kept portfolio has ${rows.length} accounts; ask for as many, or for another folder.`,
    );
  }
  const saved = await db.pool.query<{ id: string }>('SELECT id FROM segments WHERE name = $1', [
    segment.name,
  ]);
  const { rules } = segment;
  return {
    email,
    password,
    segment: { id: saved.rows[0]?.id ?? '', rules },
    accountIds: rows.map(({ id }) => id),
  };
}

async function countOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM accounts');
  return rows[0]?.count ?? 0;
}

/** Two analyses half a year apart, a segment, and one of the managers' portfolios for whoever asks. */
async function fill(db: Db, size: Portfolio): Promise<void> {
  const admin = systemContext(db);
  await fillPortfolio(db.pool, size);
  await runAnalysis(admin, { asOf: '2025-06-30' });
  await runAnalysis(admin, {});
  await saveSegment(admin, segment);
  await addUser(admin, { email, role: 'admin' });
  await db.pool.query(
    `UPDATE accounts SET owner_id = u.id FROM users u WHERE u.email = $1 AND owner_id = 'kam40'`,
    [email],
  );
  await db.pool.query('VACUUM ANALYZE');
}
