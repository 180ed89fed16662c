import { type Db, newId, Prisma } from '@sleutel/db';
import type { WebhookEventType } from '@sleutel/domain/webhook';
import { insertHappened } from '../webhook/outbox.ts';
import { numberOf, type StandingRecord } from './code-standing.ts';

const TYPE: WebhookEventType = 'offer.redeemed';

export interface Redeemed {
  readonly orderKey: string | null;
  /** Of the order's amount and of the discount. */
  readonly currency: string;
  /** When it becomes known: an order may have been placed long before. */
  readonly now: Date;
}

/** Has other systems told of a redemption, in the transaction that wrote it. */
export async function publishRedemption(
  tx: Pick<Db['pool'], 'query'>,
  { id }: StandingRecord,
  { orderKey, currency, now }: Redeemed,
): Promise<void> {
  await tx.query(
    insertHappened(
      Prisma.sql`
        SELECT ${newId(now)}::uuid AS id, ${TYPE}::text AS type, r.redeemed_at AS occurred_at, c.account_id, c.contact_id,
               o.programme_id, jsonb_build_object(
                 'offer', jsonb_build_object('id', o.id, 'key', o.key, 'kind', o.kind), 'code', c.code,
                 'order', ${orderKey && numberOf(orderKey)}::text, 'amount', trim_scale(r.amount)::text,
                 'discount', trim_scale(r.discount)::text, 'currency', ${currency}::text, 'source', r.source) AS data
        FROM redemptions r JOIN offer_codes c ON c.id = r.code_id JOIN offers o ON o.id = c.offer_id
        WHERE r.code_id = ${id}::uuid`,
      now,
    ),
  );
}
