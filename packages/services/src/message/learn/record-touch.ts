import { derivedId, Prisma } from '@sleutel/db';
import { machineSign, type TouchRequest } from '@sleutel/domain/message';
import { z } from 'zod';
import type { ServiceDeps } from '../../core/index.ts';
import { storable } from './storable.ts';

/** The longest user agent that is kept, in characters. */
const LONGEST_AGENT = 400;

/** A visit of one of our own links, as it stands in the inbox. */
export const Touch = z.object({
  messageId: z.uuid(),
  link: z.string().optional(),
  userAgent: z.string(),
  sign: z.enum(['honeypot', 'head', 'prefetch', 'agent']).optional(),
});
type Touch = z.infer<typeof Touch>;

export interface TouchedBy {
  readonly kind: 'clicked' | 'opened';
  readonly messageId: string;
  readonly link?: string;
  readonly request: TouchRequest;
}

/**
 * Leaves a look or a click in the inbox. It is judged from there, once it can no longer turn out to be part of a burst.
 * The same within one second counts once, so that nobody can fill the inbox with one link.
 */
export async function recordTouch(
  { db: { pool }, now }: Pick<ServiceDeps, 'db' | 'now'>,
  { kind, messageId, link, request }: TouchedBy,
): Promise<void> {
  const at = now();
  const sign = machineSign(request);
  const userAgent = (request.headers['user-agent'] ?? '').slice(0, LONGEST_AGENT);
  const touch: Touch = { messageId, userAgent, ...(link ? { link } : {}), ...(sign ? { sign } : {}) };
  const payload = JSON.stringify(storable(touch));
  const second = new Date(Math.floor(at.getTime() / 1000) * 1000);
  await pool.query(Prisma.sql`
    INSERT INTO webhook_events (id, provider, kind, payload, received_at)
    VALUES (${derivedId(second, `${kind}:${payload}`)}, 'sleutel', ${kind}, ${payload}::jsonb, ${at})
    ON CONFLICT (id) DO NOTHING`);
}
