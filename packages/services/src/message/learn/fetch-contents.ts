import { type Db, Prisma } from '@sleutel/db';
import type { ReceivedAnswer } from '@sleutel/mailer';
import type { ServiceDeps } from '../../core/index.ts';
import { storable } from './storable.ts';

/** How long an event waits for what it does not say itself; after that it is read as it is. In milliseconds. */
export const CONTENT_PATIENCE_MS = 6 * 3_600_000;

/** An e-mail came in of which the event says neither headers nor text, and nobody asked for them yet. */
export const AWAITS_CONTENT = Prisma.sql`kind = 'email.received' AND content IS NULL AND payload->'data'->'headers' IS NULL`;

/** As many as are asked for in one run: the provider counts requests. */
const LIMIT = 50;
const PATIENCE_MS = 10_000;

/**
 * Asks the provider for headers and text of e-mails that came in, where its events do not say them. It is done before
 * the inbox is locked, so that nobody waits for the network; what cannot be had now is asked for again by the next run.
 */
export async function fetchContents({
  db: { pool },
  mail: { transport },
  log,
}: Pick<ServiceDeps, 'db' | 'mail' | 'log'>): Promise<void> {
  if (!transport.received) return;
  for (const { id, providerId } of await awaiting(pool)) {
    const answer = await transport.received(providerId, AbortSignal.timeout(PATIENCE_MS));
    if (answer.kind === 'unavailable') {
      log.warn({ event: id, detail: answer.detail }, 'an e-mail that came in cannot be had at present');
      return;
    }
    await pool.query(Prisma.sql`
      UPDATE webhook_events SET content = ${JSON.stringify(contentOf(answer))}::jsonb
      WHERE id = ${id} AND content IS NULL`);
  }
}

function contentOf(answer: ReceivedAnswer): unknown {
  return answer.kind === 'received' ? storable(answer.mail) : {};
}

async function awaiting(pool: Db['pool']): Promise<{ id: string; providerId: string }[]> {
  const { rows } = await pool.query<{ id: string; providerId: string }>(Prisma.sql`
    SELECT id, provider_id AS "providerId" FROM webhook_events
    WHERE handled_at IS NULL AND provider_id IS NOT NULL AND (${AWAITS_CONTENT})
    ORDER BY received_at LIMIT ${LIMIT}`);
  return rows;
}
