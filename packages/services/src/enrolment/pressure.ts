import { type Db, Prisma, uuidArray } from '@sleutel/db';
import type { BuyingRole } from '@sleutel/domain/contact';
import { groupBy } from '../core/index.ts';

type Reader = Pick<Db['pool'], 'query'>;

export interface PressureQuery {
  readonly accountIds: readonly string[];
  readonly contactIds: readonly string[];
  readonly since: Date;
  /** Messages that are not to count, being the ones in question. */
  readonly except: readonly string[];
  /** Those that wait for a moment after this are asked again then and do not count; null: their place is taken. */
  readonly readyUntil: Date | null;
}

/** Somebody in an account, as what the company counts messages by. */
export interface PressureSubject {
  readonly accountId: string;
  readonly contactId: string;
  readonly role: BuyingRole | null;
}

interface SentRow extends PressureSubject {
  readonly at: Date;
}

/** What was sent to whom lately, with what is being decided added as it goes. */
export class Pressure {
  readonly #byAccount: Map<string, Date[]>;
  readonly #byContact: Map<string, Date[]>;
  readonly #byRole: Map<string, Date[]>;

  constructor(sent: readonly SentRow[]) {
    this.#byAccount = moments(sent, (row) => row.accountId);
    this.#byContact = moments(sent, (row) => row.contactId);
    this.#byRole = moments(sent, roleKey);
  }

  onAccount(accountId: string): readonly Date[] {
    return this.#byAccount.get(accountId) ?? [];
  }

  /** In every account the person stands in. */
  onContact(contactId: string): readonly Date[] {
    return this.#byContact.get(contactId) ?? [];
  }

  /** On all people who have the role at the account now. */
  onRole(accountId: string, role: BuyingRole | null): readonly Date[] {
    return this.#byRole.get(roleKey({ accountId, role })) ?? [];
  }

  add(subject: PressureSubject, at: Date): void {
    append(this.#byAccount, subject.accountId, at);
    append(this.#byContact, subject.contactId, at);
    append(this.#byRole, roleKey(subject), at);
  }
}

/** One that leaves later than this after it was written has an index of its own, by a column that follows from that. */
const PROMPT = '1 day';

/**
 * Loads the messages to the accounts and people that are sent, on their way or in doubt, and left or leave after a moment,
 * whenever they were written. All of one kind are looked up in one walk through an index. `OFFSET 0` hides from the planner
 * how many they are: while a launch is under way it could only guess from that what they were sent.
 */
export async function loadPressure(db: Reader, query: PressureQuery): Promise<Pressure> {
  const to = (column: Prisma.Sql, ids: readonly string[], found: Prisma.Sql) => Prisma.sql`
    SELECT m.* FROM (SELECT ${uuidArray([...new Set(ids)])}::uuid[] AS ids OFFSET 0) AS wanted
    CROSS JOIN LATERAL (
      SELECT m.id, account_id, contact_id, COALESCE(sent_at, send_after) AS at FROM messages m
      WHERE ${column} = ANY (wanted.ids) AND ${found}
        AND m.state NOT IN ('cancelled', 'failed')
        AND (m.state <> 'ready' OR m.send_after <= COALESCE(${query.readyUntil}::timestamptz, 'infinity'))
      OFFSET 0) m`;
  const prompt = Prisma.sql`m.created_at > ${query.since}::timestamptz - ${PROMPT}::interval
    AND COALESCE(m.sent_at, m.send_after) > ${query.since}`;
  const late = Prisma.sql`m.late_at > ${query.since}`;
  const { rows } = await db.query<SentRow>(Prisma.sql`
    WITH found AS (
      ${to(Prisma.sql`m.account_id`, query.accountIds, prompt)}
      UNION
      ${to(Prisma.sql`m.contact_id`, query.contactIds, prompt)}
      UNION
      ${to(Prisma.sql`m.account_id`, query.accountIds, late)}
      UNION
      ${to(Prisma.sql`m.contact_id`, query.contactIds, late)}
    )
    SELECT f.account_id AS "accountId", f.contact_id AS "contactId", ac.role, f.at FROM found f
    LEFT JOIN account_contacts ac ON ac.account_id = f.account_id AND ac.contact_id = f.contact_id
    WHERE NOT f.id = ANY(${uuidArray(query.except)}::uuid[])`);
  return new Pressure(rows);
}

function roleKey({ accountId, role }: Pick<PressureSubject, 'accountId' | 'role'>): string {
  return `${accountId} ${role ?? ''}`;
}

function append(map: Map<string, Date[]>, key: string, at: Date): void {
  const known = map.get(key);
  if (known) known.push(at);
  else map.set(key, [at]);
}

function moments(sent: readonly SentRow[], keyOf: (row: SentRow) => string): Map<string, Date[]> {
  const groups = groupBy(sent, keyOf);
  return new Map([...groups].map(([key, rows]) => [key, rows.map((row) => row.at)]));
}
