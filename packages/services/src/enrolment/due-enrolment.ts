import { type Db, Prisma, uuidArray } from '@sleutel/db';

/** An enrolment that is to be decided, as it was when the batch was loaded. */
export interface DueEnrolment {
  readonly id: string;
  readonly programmeId: string;
  readonly sequenceVersionId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly stepKey: string;
  readonly stepEnteredAt: Date;
  readonly enteredAt: Date;
  readonly dueAt: Date;
  /** How many moves were made. */
  readonly visit: number;
  /** The steps whose e-mail they got before they were migrated to their sequence. */
  readonly alreadySent?: readonly string[];
}

/** Before every id there is. */
const FIRST = '00000000-0000-0000-0000-000000000000';

const columns = Prisma.sql`
  id, programme_id AS "programmeId", sequence_version_id AS "sequenceVersionId", account_id AS "accountId",
  contact_id AS "contactId", step_key AS "stepKey", step_entered_at AS "stepEnteredAt", entered_at AS "enteredAt",
  due_at AS "dueAt", visit, already_sent AS "alreadySent"`;

/** Those of a claimed batch whose lease still holds, in the order in which they fell due. */
export async function loadDue(
  pool: Db['pool'],
  ids: readonly string[],
  leaseToken: string,
): Promise<DueEnrolment[]> {
  const { rows } = await pool.query<DueEnrolment>(Prisma.sql`
    SELECT ${columns} FROM enrolments
    WHERE id = ANY(${uuidArray(ids)}::uuid[]) AND state = 'active' AND due_at IS NOT NULL
      AND lease_token = ${leaseToken}::uuid AND lease_until > now()
    ORDER BY due_at, id`);
  return rows;
}

/** Those of a programme that are under way, in the order in which they fall due, after one of them. */
export async function loadUnderWay(
  pool: Db['pool'],
  programmeId: string,
  after: DueEnrolment | undefined,
  limit: number,
): Promise<DueEnrolment[]> {
  const { rows } = await pool.query<DueEnrolment>(Prisma.sql`
    SELECT ${columns} FROM enrolments
    WHERE programme_id = ${programmeId}::uuid AND state = 'active'
      AND (due_at, id) > (${after?.dueAt ?? '-infinity'}::timestamptz, ${after?.id ?? FIRST}::uuid)
    ORDER BY due_at, id
    LIMIT ${limit}`);
  return rows;
}

/** Those under way in all programmes that run who fall due before a moment, in that order. */
export async function loadDueBefore(pool: Db['pool'], until: Date, limit: number): Promise<DueEnrolment[]> {
  const { rows } = await pool.query<DueEnrolment>(Prisma.sql`
    SELECT ${columns} FROM enrolments
    WHERE state = 'active' AND due_at < ${until}
      AND programme_id IN (SELECT id FROM programmes WHERE state = 'live')
    ORDER BY due_at, id
    LIMIT ${limit}`);
  return rows;
}
