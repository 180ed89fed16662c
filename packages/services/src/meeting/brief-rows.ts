import { type Db, Prisma } from '@sleutel/db';
import type { BriefFacts } from '@sleutel/domain/meeting';
import type { OfferKind, OfferTexts } from '@sleutel/domain/offer';
import type { TaskPerson, TaskTitle } from '@sleutel/domain/task';
import { personName } from '../core/index.ts';
import { offerCurrency } from '../offer/currency.ts';
import { personOfTask } from '../task/person.ts';
import { gapsOfAccount } from './brief-gaps.ts';
import type { MeetingRecord } from './view.ts';

export interface BriefContact {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly phone: string | null;
  readonly role: string | null;
  readonly stance: string | null;
  readonly influence: number | null;
  readonly lastTouchedOn: string | null;
  /** They take part in the meeting. */
  readonly invited: boolean;
}

/** An offer that was made and not used, in the languages it is written in. */
export type BriefOffer = BriefFacts['offers'][number] & {
  readonly kind: OfferKind;
  /** Percent or amount, by kind; decimal text. */
  readonly value: string | null;
  /** What it counts in. */
  readonly currency: string;
  readonly texts: OfferTexts;
};

export type BriefPromise = BriefFacts['promises'][number] & {
  readonly id: string;
  /** It is kept on top of this version. */
  readonly version: number;
};

export interface BriefTask {
  readonly id: string;
  readonly title: TaskTitle;
  readonly person: TaskPerson | null;
  readonly dueOn: string | null;
  readonly assignee: string | null;
}

export type BriefRows = Pick<
  BriefFacts,
  'complaints' | 'lateDeliveries' | 'tenders' | 'competitors' | 'gaps'
> & {
  readonly offers: readonly BriefOffer[];
  /** What we promised and did not keep yet. */
  readonly promises: readonly BriefPromise[];
  /** What is to be done for the account, by whom. */
  readonly tasks: readonly BriefTask[];
  readonly since: string | null;
  readonly people: readonly BriefContact[];
};

interface BriefAt {
  readonly now: Date;
  /** `YYYY-MM-DD`, in the company's `zone`. */
  readonly today: string;
  readonly zone: string;
}

const mostTasks = 20;

/** What is open, late or new on an account before a meeting. */
export async function loadBriefRows(
  db: Db,
  { id: meetingId, accountId, startsAt }: Pick<MeetingRecord, 'id' | 'accountId' | 'startsAt'>,
  { now, today, zone }: BriefAt,
): Promise<BriefRows> {
  const id = Prisma.sql`${accountId}::uuid`;
  const rows = async <T extends object>(sql: Prisma.Sql): Promise<T[]> => (await db.pool.query<T>(sql)).rows;
  const [before] = await rows<{ on: string | null }>(Prisma.sql`
    SELECT (max(happened_at) AT TIME ZONE ${zone})::date AS "on" FROM interactions
    WHERE account_id = ${id} AND kind IN ('meeting', 'visit') AND happened_at < LEAST(${startsAt}::timestamptz, ${now}::timestamptz)`);
  const since = before?.on ?? null;
  const from = Prisma.sql`COALESCE(${since}::date, ${today}::date - 365)`;
  const [complaints, promises, tasks, lateDeliveries, tenders, offers, competitors, people, gaps] =
    await Promise.all([
      rows<BriefRows['complaints'][number]>(Prisma.sql`
      SELECT summary, opened_on AS "openedOn" FROM complaints
      WHERE account_id = ${id} AND closed_on IS NULL ORDER BY opened_on, id`),
      rows<BriefRows['promises'][number]>(Prisma.sql`
      SELECT id, version, summary, due_on AS "dueOn" FROM promises
      WHERE account_id = ${id} AND kept_on IS NULL ORDER BY due_on, id`),
      rows<BriefTask>(Prisma.sql`
      SELECT t.id, t.title, ${personOfTask} AS person, t.due_on AS "dueOn", u.name AS assignee
      FROM tasks t LEFT JOIN users u ON u.id = t.assignee_id
      WHERE t.account_id = ${id} AND t.done_at IS NULL ORDER BY t.due_on NULLS LAST, t.id LIMIT ${mostTasks}`),
      rows<BriefRows['lateDeliveries'][number]>(Prisma.sql`
      SELECT reference, promised_on AS "promisedOn", delivered_on AS "deliveredOn" FROM deliveries
      WHERE account_id = ${id} AND promised_on >= ${from} AND COALESCE(delivered_on, ${today}::date) > promised_on
      ORDER BY promised_on DESC, id`),
      rows<BriefRows['tenders'][number]>(Prisma.sql`
      SELECT t.title, t.outcome::text, t.closes_on AS "closesOn", c.name AS competitor, t.reason
      FROM tenders t LEFT JOIN competitors c ON c.id = t.competitor_id
      WHERE t.account_id = ${id} AND (t.outcome = 'open' OR t.decided_on >= ${from})
      ORDER BY t.outcome = 'open' DESC, COALESCE(t.decided_on, t.closes_on) DESC, t.id`),
      rows<BriefOffer>(Prisma.sql`
      SELECT c.id, o.kind, trim_scale(o.value)::text AS value, ${offerCurrency} AS currency, o.texts,
             ((c.valid_until - interval '1 millisecond') AT TIME ZONE COALESCE(a.time_zone, ${zone}))::date AS "validUntil",
             COALESCE(nullif(concat_ws(' ', k.first_name, k.last_name), ''), k.email, '') AS contact
      FROM offer_codes c JOIN offers o ON o.id = c.offer_id JOIN contacts k ON k.id = c.contact_id
      JOIN accounts a ON a.id = c.account_id LEFT JOIN programmes p ON p.id = o.programme_id
      WHERE c.account_id = ${id} AND c.state IN ('issued', 'accepted') AND c.valid_until > ${now}
      ORDER BY c.valid_until, c.id`),
      rows<BriefRows['competitors'][number]>(Prisma.sql`
      SELECT c.name, ac.share_of_wallet AS "shareOfWallet",
             GREATEST(ac.seen_on, (SELECT max(decided_on) FROM tenders t
               WHERE t.account_id = ac.account_id AND t.competitor_id = c.id)) AS "seenOn"
      FROM account_competitors ac JOIN competitors c ON c.id = ac.competitor_id
      WHERE ac.account_id = ${id} ORDER BY ac.share_of_wallet DESC NULLS LAST, c.name`),
      rows<BriefContact>(Prisma.sql`
      SELECT c.id, COALESCE(${personName}, '') AS name, ac.title, c.phone,
             ac.role::text, ac.stance::text, ac.influence, (ac.last_touched_at AT TIME ZONE ${zone})::date AS "lastTouchedOn",
             EXISTS (SELECT FROM meeting_contacts mc WHERE mc.contact_id = c.id AND mc.meeting_id = ${meetingId}::uuid)
               AS invited
      FROM account_contacts ac JOIN contacts c ON c.id = ac.contact_id
      WHERE ac.account_id = ${id} AND ac.left_on IS NULL
      ORDER BY invited DESC, ac.influence DESC NULLS LAST, c.id LIMIT 20`),
      gapsOfAccount(db, accountId, now),
    ]);
  return { since, complaints, promises, tasks, lateDeliveries, tenders, offers, competitors, people, gaps };
}
