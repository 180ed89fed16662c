import { type Db, Prisma } from '@sleutel/db';
import type { MessageState } from '@sleutel/domain/message';
import type { ProgrammeState } from '@sleutel/domain/programme';
import { notFound, ServiceError } from '../core/index.ts';
import { shareProgrammes } from '../programme/lock.ts';

type Tx = Pick<Db['pool'], 'query'>;

/** A message that may or may not have left, locked while a person decides. */
export interface DoubtfulMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly programmeId: string;
  readonly programmeState: ProgrammeState;
  readonly enrolmentId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly stepKey: string;
  readonly error: string | null;
  /** The batch, and so the key, it was attempted under. */
  readonly batchId: string | null;
  readonly firstAttemptAt: Date | null;
}

/** Locks its programme in turn, and then it; throws where it is not in doubt (any more), so that of two who decide the second is told. */
export async function lockDoubtful(tx: Tx, id: string): Promise<DoubtfulMessage> {
  const { rows: programmes } = await tx.query<{ programmeId: string }>(Prisma.sql`
    SELECT programme_id AS "programmeId" FROM messages WHERE id = ${id}::uuid`);
  await shareProgrammes(
    tx,
    programmes.map(({ programmeId }) => programmeId),
  );
  const { rows } = await tx.query<DoubtfulMessage>(Prisma.sql`
    SELECT m.id, m.state, m.programme_id AS "programmeId", p.state AS "programmeState",
           m.enrolment_id AS "enrolmentId", m.account_id AS "accountId", m.contact_id AS "contactId",
           m.step_key AS "stepKey", m.error, m.batch_id AS "batchId", b.first_attempt_at AS "firstAttemptAt"
    FROM messages m
    JOIN programmes p ON p.id = m.programme_id
    LEFT JOIN message_batches b ON b.id = m.batch_id
    WHERE m.id = ${id}::uuid
    FOR UPDATE OF m`);
  const [message] = rows;
  if (!message) throw notFound('message', id);
  if (message.state === 'needsReview') return message;
  throw new ServiceError('conflict', 'message-not-in-doubt', 'Nothing about this message is in doubt.', {
    state: message.state,
  });
}
