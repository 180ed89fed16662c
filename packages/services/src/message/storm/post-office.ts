import { createHash, randomUUID } from 'node:crypto';
import type { ServiceDeps } from '../../core/index.ts';

/** Messages that were sent to as many people, whose events a storm is about. */
export interface PostOffice {
  readonly providerIds: readonly [string, ...string[]];
  /** A digest of all that was learned of them: the same whatever came first. */
  learned(): Promise<string>;
}

type Db = ServiceDeps['db'];

export async function openPostOffice({ prisma, pool }: Db, seed: string, count: number): Promise<PostOffice> {
  const now = new Date('2026-03-18T07:00:00Z');
  const rows = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    contactId: randomUUID(),
    providerId: `${seed}-${index}`,
    recipient: `p${index}@${seed}.example`,
  }));
  const accountId = randomUUID();
  await prisma.account.create({ data: { id: accountId, externalId: seed, name: seed } });
  await prisma.contact.createMany({
    data: rows.map(({ contactId, recipient }) => ({ id: contactId, email: recipient })),
  });
  await prisma.message.createMany({
    data: rows.map((row) => ({
      ...row,
      accountId,
      programmeId: randomUUID(),
      enrolmentId: randomUUID(),
      templateId: randomUUID(),
      stepKey: 'first',
      language: 'en',
      contentHash: 'hash',
      sender: 'Post <post@house.example>',
      subject: 'Subject',
      pieces: '[["<p>Body</p>"],["Body"]]',
      headers: {},
      state: 'sent' as const,
      sendAfter: now,
      createdAt: now,
      sentAt: now,
    })),
  });
  await prisma.messageEvent.createMany({
    data: rows.map(({ id, providerId }) => ({
      id: randomUUID(),
      messageId: id,
      kind: 'sent' as const,
      occurredAt: now,
      providerId,
    })),
  });
  const [first = '', ...others] = rows.map(({ providerId }) => providerId);
  return {
    providerIds: [first, ...others],
    learned: () =>
      digest(
        pool,
        rows.map(({ id }) => id),
      ),
  };
}

/** Everything but the ids, which are each storm's own. */
async function digest(pool: Db['pool'], ids: readonly string[]): Promise<string> {
  const { rows } = await pool.query(
    `SELECT substring(m.provider_id from '\\d+$')::int AS number, m.standing, m.first_opened_at, m.first_clicked_at,
       (SELECT array_agg(e.kind || ' ' || e.machine || ' ' || e.occurred_at ORDER BY e.kind, e.occurred_at, e.machine)
        FROM message_events e WHERE e.message_id = m.id) AS events,
       (SELECT array_agg(s.kind || ' ' || s.occurred_at || (s.detail->>'link') ORDER BY s.kind, s.occurred_at, s.detail->>'link')
        FROM signals s WHERE s.contact_id = m.contact_id) AS signals,
       EXISTS (SELECT FROM suppressions s WHERE s.message_id = m.id) AS suppressed
     FROM messages m WHERE m.id = ANY($1::uuid[]) ORDER BY 1`,
    [ids],
  );
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
