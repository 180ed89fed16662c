import { type Db, Prisma, prepared } from '@sleutel/db';

type Pool = Db['pool'];

/** Tables of which the database marks that rows of them have changed (`ChangeMark` of the schema). */
export type Subject =
  | 'accounts'
  | 'account_standings'
  | 'contacts'
  | 'account_contacts'
  | 'qualifications'
  | 'interactions'
  | 'complaints'
  | 'promises'
  | 'tenders'
  | 'deliveries'
  | 'losses'
  | 'signals'
  | 'tasks'
  | 'plans'
  | 'competitors'
  | 'account_competitors'
  | 'coverages';

interface Remembered<T> {
  readonly marks: string;
  readonly answer: Promise<T>;
}

/** Of what an answer is remembered: what was asked, and the tables it was worked out of, all of them. */
export interface Asked {
  readonly key: string;
  readonly subjects: readonly Subject[];
}

/**
 * Remembers what was worked out of tables for as long as nobody changes them, up to `most` answers of each database. The
 * marks are read before the work begins and by each who asks: whose change is committed finds it in the next answer.
 * Those who ask at once wait for one answer, and a failure is forgotten.
 */
export function whileUnchanged<T>(
  most: number,
): (pool: Pool, asked: Asked, work: () => Promise<T>) => Promise<T> {
  const answers = new WeakMap<Pool, Map<string, Remembered<T>>>();
  return async (pool, { key, subjects }, work) => {
    const marks = await marksOf(pool, subjects);
    const known = answers.get(pool) ?? new Map<string, Remembered<T>>();
    answers.set(pool, known);
    const before = known.get(key);
    const answer = before?.marks === marks ? before.answer : work();
    known.delete(key);
    known.set(key, { marks, answer });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    answer.catch(() => {
      if (known.get(key)?.answer === answer) known.delete(key);
    });
    return answer;
  };
}

/** The marks that stand now; different ones once a transaction that changed one of the tables is committed. */
async function marksOf(pool: Pool, subjects: readonly Subject[]): Promise<string> {
  const { rows } = await pool.query<{ marks: string | null }>(
    prepared(Prisma.sql`
      SELECT string_agg(id::text, ' ' ORDER BY id) AS marks FROM change_marks WHERE subject = ANY(${subjects}::text[])`),
  );
  return rows[0]?.marks ?? '';
}
