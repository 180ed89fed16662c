import { type Db, Prisma, prepared } from '@sleutel/db';
import { personName } from '../core/index.ts';
import { signDay } from '../dossier/sign-day.ts';
import { keptInOutbox } from '../message/kept-in-outbox.ts';

const kinds = [
  'cancelled',
  'returned',
  'complaint',
  'tenderOpened',
  'tenderWon',
  'tenderLost',
  'tenderWithdrawn',
  'deliveryLate',
  'promiseBroken',
  'loss',
  'refusal',
  'contactLeft',
  'competitorSeen',
  'click',
  'reply',
  'messageSent',
  'messageKept',
] as const;

export type AccountEventKind = (typeof kinds)[number];

/** Something that happened with the account and belongs on its time line. */
export interface AccountEvent {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly kind: AccountEventKind;
  /** Its name in the company's own words, such as an order number or a subject. */
  readonly title: string | null;
  /** Decimal text, where money is part of it. */
  readonly amount: string | null;
  /** How often it happened that day, all of it alike. */
  readonly times: number;
  /** Whom it went to, where it is an e-mail: one by name, and how many more. */
  readonly to: { readonly name: string; readonly others: number } | null;
}

const most = 300;

/** The day it is, `YYYY-MM-DD`, and the zone in which days begin and end. */
interface Calendar {
  readonly today: string;
  readonly zone: string;
}

/** The newest events of an account up to `today`, newest first. */
export async function eventsOf(
  db: Db,
  accountId: string,
  { today, zone }: Calendar,
): Promise<AccountEvent[]> {
  const { rows } = await db.pool.query<AccountEvent>(
    prepared(Prisma.sql`
    WITH this AS (SELECT ${accountId}::uuid AS id, ${today}::date AS today)
    SELECT "on", kind, title, amount, count(*)::int AS times,
           CASE WHEN count(person_id) > 0 THEN
             jsonb_build_object('name', min(person), 'others', count(DISTINCT person_id) - 1) END AS "to"
    FROM (
      SELECT ordered_on AS "on", status::text AS kind, number AS title, amount,
          NULL AS person, NULL::uuid AS person_id
        FROM orders, this WHERE account_id = this.id AND status <> 'completed'
      UNION ALL SELECT opened_on, 'complaint', summary, NULL, NULL, NULL FROM complaints, this WHERE account_id = this.id
      UNION ALL SELECT opened_on, 'tenderOpened', title, amount, NULL, NULL FROM tenders, this WHERE account_id = this.id
      UNION ALL SELECT decided_on, 'tender' || initcap(outcome::text), title, amount, NULL, NULL
        FROM tenders, this WHERE account_id = this.id AND outcome <> 'open' AND decided_on IS NOT NULL
      UNION ALL SELECT delivered_on, 'deliveryLate', reference, NULL, NULL, NULL
        FROM deliveries, this WHERE account_id = this.id AND delivered_on > promised_on
      UNION ALL SELECT due_on, 'promiseBroken', summary, NULL, NULL, NULL
        FROM promises, this WHERE account_id = this.id AND COALESCE(kept_on, today) > due_on
      UNION ALL SELECT lost_on, kind::text, note, NULL, NULL, NULL FROM losses, this WHERE account_id = this.id
      UNION ALL SELECT ${signDay(Prisma.sql`t`, zone)}, t.kind::text, CASE t.kind WHEN 'competitorSeen' THEN t.source ELSE ${personName} END, NULL, NULL, NULL
        FROM this JOIN signals t ON t.account_id = this.id LEFT JOIN contacts c ON c.id = t.contact_id
        WHERE t.kind IN ('contactLeft', 'competitorSeen', 'click', 'reply')
      UNION ALL SELECT (sent_at AT TIME ZONE ${zone})::date,
          CASE WHEN ${keptInOutbox('messages')} THEN 'messageKept' ELSE 'messageSent' END, subject, NULL,
          COALESCE(${personName}, recipient), contact_id
        FROM this JOIN messages ON account_id = this.id LEFT JOIN contacts c ON c.id = contact_id
        WHERE sent_at IS NOT NULL
    ) event
    GROUP BY "on", kind, title, amount
    ORDER BY "on" DESC, kind, title LIMIT ${most}`),
  );
  return rows;
}
