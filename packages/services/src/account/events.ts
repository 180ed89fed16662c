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
    SELECT "on", kind, title, amount FROM (
      SELECT ordered_on AS "on", status::text AS kind, number AS title, amount
        FROM orders, this WHERE account_id = this.id AND status <> 'completed'
      UNION ALL SELECT opened_on, 'complaint', summary, NULL FROM complaints, this WHERE account_id = this.id
      UNION ALL SELECT opened_on, 'tenderOpened', title, amount FROM tenders, this WHERE account_id = this.id
      UNION ALL SELECT decided_on, 'tender' || initcap(outcome::text), title, amount
        FROM tenders, this WHERE account_id = this.id AND outcome <> 'open' AND decided_on IS NOT NULL
      UNION ALL SELECT delivered_on, 'deliveryLate', reference, NULL
        FROM deliveries, this WHERE account_id = this.id AND delivered_on > promised_on
      UNION ALL SELECT due_on, 'promiseBroken', summary, NULL
        FROM promises, this WHERE account_id = this.id AND COALESCE(kept_on, today) > due_on
      UNION ALL SELECT lost_on, kind::text, note, NULL FROM losses, this WHERE account_id = this.id
      UNION ALL SELECT ${signDay(Prisma.sql`t`, zone)}, t.kind::text, CASE t.kind WHEN 'competitorSeen' THEN t.source ELSE ${personName} END, NULL
        FROM this JOIN signals t ON t.account_id = this.id LEFT JOIN contacts c ON c.id = t.contact_id
        WHERE t.kind IN ('contactLeft', 'competitorSeen', 'click', 'reply')
      UNION ALL SELECT (sent_at AT TIME ZONE ${zone})::date,
          CASE WHEN ${keptInOutbox('messages')} THEN 'messageKept' ELSE 'messageSent' END, subject, NULL
        FROM messages, this
        WHERE account_id = this.id AND sent_at IS NOT NULL
    ) event
    ORDER BY "on" DESC, kind, title LIMIT ${most}`),
  );
  return rows;
}
