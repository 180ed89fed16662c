import { type Db, Prisma } from '@sleutel/db';
import type { Learned, MessageEvent } from '@sleutel/domain/message';

type Tx = Pick<Db['pool'], 'query'>;

/** Whom a message was for and on whose behalf it was sent: all that what is learned of it leads to. */
export interface LearnedMessage {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly enrolmentId: string;
  readonly enteredAt: Date | null;
  readonly accountId: string;
  readonly contactId: string;
  readonly stepKey: string;
  readonly recipient: string;
  /** The person was erased: what is told of them is no longer put down to them. */
  readonly erased: boolean;
  readonly createdAt: Date;
  /** The account's manager, else the programme's own. */
  readonly managerId: string | null;
  readonly accountZone: string | null;
  readonly zone: string | null;
}

/** An event that was not known before, with all that is known of its message now. */
export interface News {
  readonly event: MessageEvent;
  readonly message: LearnedMessage;
  readonly learned: Learned;
}

/** The messages whose account still exists, by id. */
export async function loadLearnedMessages(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LearnedMessage>> {
  const { rows } = await tx.query<LearnedMessage>(Prisma.sql`
    SELECT m.id, m.programme_id AS "programmeId", COALESCE(p.name, '') AS programme,
           m.enrolment_id AS "enrolmentId", e.entered_at AS "enteredAt", m.account_id AS "accountId",
           m.contact_id AS "contactId", m.step_key AS "stepKey", m.recipient, m.created_at AS "createdAt",
           c.erased_at IS NOT NULL AS erased,
           COALESCE(o.id, f.id) AS "managerId", a.time_zone AS "accountZone", c.time_zone AS zone
    FROM messages m
    JOIN accounts a ON a.id = m.account_id
    LEFT JOIN programmes p ON p.id = m.programme_id
    LEFT JOIN enrolments e ON e.id = m.enrolment_id
    LEFT JOIN contacts c ON c.id = m.contact_id
    LEFT JOIN users o ON o.id = a.owner_id AND o.disabled_at IS NULL
    LEFT JOIN users f ON f.id = p.settings->>'fallbackManagerId' AND f.disabled_at IS NULL
    WHERE m.id = ANY(${ids}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row]));
}
