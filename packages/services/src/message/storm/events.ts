import { createHmac } from 'node:crypto';
import { pick } from './random.ts';

/** An event as the provider posts it. */
export interface StormEvent {
  readonly id: string;
  readonly body: string;
}

/** A request that is sent; only `good` ones may be taken. */
export interface Delivery extends StormEvent {
  readonly headers: Record<string, string>;
  readonly kind: 'good' | 'forged' | 'stale';
}

const start = Date.parse('2026-03-18T08:00:00Z');
const agents = ['Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0', 'Barracuda Sentinel', 'curl/8.9.1'] as const;
const links = ['https://shop.example/a', 'https://shop.example/b', 'https://shop.example/c'] as const;

const kinds = [
  'sent',
  'delivered',
  'delivered',
  'opened',
  'opened',
  'clicked',
  'clicked',
  'bounced',
  'complained',
  'failed',
] as const;

/** Events about the messages with these provider ids, in the order in which they happened. */
export function stormEvents(
  count: number,
  providerIds: readonly [string, ...string[]],
  random: () => number,
): StormEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(start + Math.floor(random() * 86_400) * 1000).toISOString();
    const email_id = pick(providerIds, random);
    const kind = pick(kinds, random);
    const visit = { link: pick(links, random), userAgent: pick(agents, random), timestamp: at };
    const detail = {
      ...(kind === 'clicked' ? { click: visit } : {}),
      ...(kind === 'opened' ? { open: visit } : {}),
      ...(kind === 'bounced' ? { bounce: { type: pick(['Permanent', 'Transient'], random) } } : {}),
    };
    const body = JSON.stringify({ type: `email.${kind}`, created_at: at, data: { email_id, ...detail } });
    return { id: `msg_${email_id}_${index}`, body };
  });
}

/**
 * The event as a request, signed with the provider's secret (`whsec_…`). A forged one is a complaint under a wrong secret,
 * a stale one was signed long ago.
 */
export function deliveryOf(event: StormEvent, kind: Delivery['kind'], webhookSecret: string): Delivery {
  const id = kind === 'good' ? event.id : `${kind}_${event.id}`;
  const body = kind === 'good' ? event.body : event.body.replace(/"email\.\w+"/, '"email.complained"');
  const secret =
    kind === 'forged' ? 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' : webhookSecret.slice('whsec_'.length);
  const seconds = Math.floor(Date.now() / 1000) - (kind === 'stale' ? 3600 : 0);
  const signature = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64');
  const headers = { 'svix-id': id, 'svix-timestamp': String(seconds), 'svix-signature': `v1,${signature}` };
  return { id, body, kind, headers };
}
