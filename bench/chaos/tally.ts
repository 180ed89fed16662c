import type { Db } from '@sleutel/db';
import type { ResendModel } from '@sleutel/mailer/testing';

/** What became of every send that was due, by the database and by the provider together. */
export interface Tally {
  readonly sends: number;
  readonly accepted: number;
  /** Neither at the provider nor with a person. */
  readonly lost: number;
  /** People who got the same step more than once. */
  readonly twice: number;
  /** Neither sent nor refused nor with a person, though nothing happens any more. */
  readonly stuck: number;
  readonly needsReview: number;
  /** The engine says sent and the provider never took it. */
  readonly onlyClaimed: number;
}

const FINAL = `('sent', 'failed', 'needsReview', 'cancelled')`;

/** How many sends have not come to an end, decided or not. */
export async function unsettled(db: Db, programmeId: string): Promise<number> {
  const { rows } = await db.pool.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM enrolments WHERE programme_id = $1 AND visit = 0)::int
          + (SELECT count(*) FROM messages WHERE programme_id = $1 AND state NOT IN ${FINAL})::int
          + (SELECT count(*) FROM message_batches WHERE state <> 'done')::int AS count`,
    [programmeId],
  );
  return rows[0]?.count ?? 0;
}

export async function tally(db: Db, provider: ResendModel, programmeId: string): Promise<Tally> {
  const { rows } = await db.pool.query<{ contact: string; state: string | null; mark: string | null }>(
    `SELECT e.contact_id AS contact, m.state, m.headers->>'Message-ID' AS mark
     FROM enrolments e LEFT JOIN messages m ON m.enrolment_id = e.id WHERE e.programme_id = $1`,
    [programmeId],
  );
  const took = (mark: string | null) => provider.taken.has(mark ?? '');
  const ofState = (...states: (string | null)[]) => rows.filter(({ state }) => states.includes(state));
  return {
    sends: new Set(rows.map(({ contact }) => contact)).size,
    accepted: provider.written.size,
    lost: rows.filter(({ state, mark }) => state !== 'needsReview' && !took(mark)).length,
    twice: [...provider.written.values()].filter((times) => times > 1).length,
    stuck: ofState(null, 'ready', 'claimed').length,
    needsReview: ofState('needsReview').length,
    onlyClaimed: ofState('sent').filter(({ mark }) => !took(mark)).length,
  };
}

/** Whether the run kept the promise: nothing lost, nothing twice, nothing stuck. */
export function isKept({ lost, twice, stuck, onlyClaimed, needsReview }: Tally): boolean {
  return lost + twice + stuck + onlyClaimed + needsReview === 0;
}
