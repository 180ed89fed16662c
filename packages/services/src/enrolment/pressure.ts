import { type Db, Prisma } from '@sleutel/db';
import { groupBy } from '../core/index.ts';

type Reader = Pick<Db['pool'], 'query'>;

export interface PressureQuery {
  readonly accountIds: readonly string[];
  readonly contactIds: readonly string[];
  readonly since: Date;
  /** Messages that are not to count, being the ones in question. */
  readonly except: readonly string[];
}

interface SentRow {
  readonly accountId: string;
  readonly contactId: string;
  readonly at: Date;
}

/** What was sent to whom lately, with what is being decided added as it goes. */
export class Pressure {
  readonly #byAccount: Map<string, Date[]>;
  readonly #byContact: Map<string, Date[]>;

  constructor(sent: readonly SentRow[]) {
    this.#byAccount = moments(sent, (row) => row.accountId);
    this.#byContact = moments(sent, (row) => row.contactId);
  }

  onAccount(accountId: string): readonly Date[] {
    return this.#byAccount.get(accountId) ?? [];
  }

  /** In every account the person stands in. */
  onContact(contactId: string): readonly Date[] {
    return this.#byContact.get(contactId) ?? [];
  }

  add(accountId: string, contactId: string, at: Date): void {
    this.#byAccount.set(accountId, [...this.onAccount(accountId), at]);
    this.#byContact.set(contactId, [...this.onContact(contactId), at]);
  }
}

/** Loads the messages to the accounts and people that are sent, on their way or in doubt. */
export async function loadPressure(db: Reader, query: PressureQuery): Promise<Pressure> {
  const { rows } = await db.query<SentRow>(Prisma.sql`
    WITH found AS (
      SELECT id, account_id, contact_id, COALESCE(sent_at, send_after) AS at FROM messages
      WHERE account_id = ANY(${query.accountIds}::uuid[]) AND created_at > ${query.since}
        AND state NOT IN ('cancelled', 'failed')
      UNION
      SELECT id, account_id, contact_id, COALESCE(sent_at, send_after) FROM messages
      WHERE contact_id = ANY(${query.contactIds}::uuid[]) AND created_at > ${query.since}
        AND state NOT IN ('cancelled', 'failed')
    )
    SELECT account_id AS "accountId", contact_id AS "contactId", at FROM found
    WHERE NOT id = ANY(${query.except}::uuid[])`);
  return new Pressure(rows);
}

function moments(sent: readonly SentRow[], keyOf: (row: SentRow) => string): Map<string, Date[]> {
  const groups = groupBy(sent, keyOf);
  return new Map([...groups].map(([key, rows]) => [key, rows.map((row) => row.at)]));
}
