import { type Db, Prisma } from '@sleutel/db';

/** Somebody under way on an older version. */
export interface Standing {
  readonly id: string;
  readonly state: 'active' | 'held';
  readonly programmeId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly sequenceVersionId: string;
  readonly stepKey: string;
  readonly dueAt: Date | null;
  /** The steps whose e-mail was written for them since they entered, and has not been cancelled. */
  readonly sent: readonly string[];
}

/** Everybody of a programme who is under way on another version than this one. */
export async function standingsBefore(
  tx: Pick<Db['pool'], 'query'>,
  programmeId: string,
  versionId: string,
): Promise<Standing[]> {
  const { rows } = await tx.query<Standing>(Prisma.sql`
    SELECT e.id, e.state, e.programme_id AS "programmeId", e.account_id AS "accountId", e.contact_id AS "contactId",
           e.sequence_version_id AS "sequenceVersionId", e.step_key AS "stepKey", e.due_at AS "dueAt",
           ARRAY(SELECT unnest(e.already_sent) UNION
                 SELECT m.step_key FROM messages m
                 WHERE m.enrolment_id = e.id AND m.created_at >= e.entered_at AND m.state <> 'cancelled') AS sent
    FROM enrolments e
    WHERE e.programme_id = ${programmeId}::uuid AND e.state IN ('active', 'held')
      AND e.sequence_version_id <> ${versionId}::uuid
    ORDER BY e.id`);
  return rows;
}
