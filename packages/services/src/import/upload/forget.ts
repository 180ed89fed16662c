import { type Db, Prisma } from '@sleutel/db';
import { ServiceError } from '../../core/index.ts';
import type { Problem } from './problem.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** Lets go of the first rows of landed sheets and of what their dry runs showed: nobody is shown them any more. */
export async function forgetLanded(tx: Tx): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE upload_sheets SET samples = '[]', not_utf8 = '{}', trial = NULL
    WHERE state = 'landed' AND (trial IS NOT NULL OR samples <> '[]' OR not_utf8 <> '{}')`);
}

const problem: Problem = {
  reason: 'person-erased',
  message: 'The file named a person who was erased since. Drop it again without them.',
  detail: {},
};

/**
 * Lets go of dropped files that name an erased person, and of all that was read from them: what has landed stays landed,
 * and whoever waits for the rest is told why there is nothing to land.
 * @throws ServiceError `conflict` while one of them is being worked on
 */
export async function forgetUploads(tx: Tx, ids: readonly string[]): Promise<void> {
  await forgetLanded(tx);
  if (ids.length === 0) return;
  // In the order in which those who look at files and those who let go of them lock.
  await tx.query(Prisma.sql`SELECT FROM uploads WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`);
  const { rows } = await tx.query<{ state: string }>(Prisma.sql`
    SELECT state FROM upload_sheets WHERE upload_id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`);
  if (rows.some(({ state }) => state === 'trying' || state === 'landing')) throw inWork();
  await tx.query(Prisma.sql`DELETE FROM upload_pieces WHERE upload_id = ANY(${ids}::uuid[])`);
  await tx.query(Prisma.sql`
    UPDATE upload_sheets
    SET header = '{}', samples = '[]', not_utf8 = '{}', kind = NULL, reading = '{}', state = 'open', progress = NULL, trial = NULL,
        problem = ${JSON.stringify(problem)}::jsonb, import_id = NULL, version = version + 1
    WHERE upload_id = ANY(${ids}::uuid[]) AND state <> 'landed'`);
  await tx.query(Prisma.sql`
    UPDATE uploads SET looked = true, problem = ${JSON.stringify(problem)}::jsonb
    WHERE id = ANY(${ids}::uuid[]) AND NOT looked`);
}

function inWork(): ServiceError {
  return new ServiceError(
    'conflict',
    'import-of-person-running',
    'A file that names this person is being imported. Erase them when that is done.',
  );
}
