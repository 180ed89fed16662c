import { type Db, Prisma, prepared, timeArray, uuidArray } from '@sleutel/db';
import type { StopRule } from '@sleutel/domain/enrolment';

type Reader = Pick<Db['pool'], 'query'>;

export interface AccountSince {
  readonly accountId: string;
  readonly since: Date;
}

/** The latest sign of each kind, by account. What is open, such as a tender, counts as happening now. */
export type AccountSigns = ReadonlyMap<string, Readonly<Partial<Record<StopRule, Date>>>>;

interface SignRow {
  readonly accountId: string;
  readonly rule: StopRule;
  readonly at: Date;
}

/**
 * Orders, replies, complaints, tenders and meetings of whole accounts since a moment each. An order has a day only and
 * counts until the end of it in the company's zone: an order of the very day is more likely an answer than not. What
 * people answered to a message is a signal of their account from the moment it is known. A meeting counts from when it
 * was agreed, and again when it was held.
 */
export async function loadAccountSigns(
  db: Reader,
  accounts: readonly AccountSince[],
  now: Date,
  zone: string,
): Promise<AccountSigns> {
  const { rows } = await db.query<SignRow>(
    prepared(Prisma.sql`
      WITH due AS (
        SELECT account_id, since, (since AT TIME ZONE ${zone})::date AS since_day
        FROM unnest(${uuidArray(accounts.map((each) => each.accountId))}::uuid[],
                    ${timeArray(accounts.map((each) => each.since))}::timestamptz[]) AS d(account_id, since)
      ), here AS (SELECT ${now}::timestamptz AS now, (${now}::timestamptz AT TIME ZONE ${zone})::date AS today)
      SELECT account_id AS "accountId", rule, max(at) AS at FROM (
        SELECT d.account_id, 'order' AS rule,
               ((o.ordered_on + 1)::timestamp AT TIME ZONE ${zone}) - interval '1 millisecond' AS at
          FROM due d JOIN orders o ON o.account_id = d.account_id AND o.ordered_on >= d.since_day
          WHERE o.status = 'completed'
        UNION ALL
        SELECT d.account_id, s.kind::text, s.occurred_at
          FROM due d JOIN signals s ON s.account_id = d.account_id AND s.occurred_at >= d.since
          WHERE s.kind IN ('reply', 'complaint')
        UNION ALL
        SELECT d.account_id, 'complaint', here.now
          FROM here, due d JOIN complaints c ON c.account_id = d.account_id
          WHERE c.opened_on <= here.today AND (c.closed_on IS NULL OR c.opened_on >= d.since_day)
        UNION ALL
        SELECT d.account_id, 'tender', here.now
          FROM here, due d JOIN tenders t ON t.account_id = d.account_id
          WHERE t.outcome = 'open' AND t.opened_on <= here.today AND COALESCE(t.closes_on, here.today) >= here.today
        UNION ALL
        SELECT d.account_id, 'meeting', i.happened_at
          FROM due d JOIN interactions i ON i.account_id = d.account_id AND i.happened_at >= d.since
          WHERE i.kind = 'meeting'
        UNION ALL
        SELECT d.account_id, 'meeting', m.created_at
          FROM due d JOIN meetings m ON m.account_id = d.account_id AND m.created_at >= d.since
          WHERE m.state = 'planned'
      ) sign
      GROUP BY 1, 2`),
  );
  const signs = new Map<string, Partial<Record<StopRule, Date>>>();
  for (const { accountId, rule, at } of rows) signs.set(accountId, { ...signs.get(accountId), [rule]: at });
  return signs;
}

const NO_SIGNS = {};

/** Those of an account's signs that fall after a moment. */
export function signsSince(
  signs: Readonly<Partial<Record<StopRule, Date>>> | undefined,
  since: Date,
): Readonly<Partial<Record<StopRule, Date>>> {
  if (!signs) return NO_SIGNS;
  const after = Object.entries(signs).filter(([, at]) => at >= since);
  return Object.fromEntries(after);
}
