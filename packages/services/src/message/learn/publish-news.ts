import type { Db } from '@sleutel/db';
import type { MessageEvent } from '@sleutel/domain/message';
import type { WebhookEventType } from '@sleutel/domain/webhook';
import { type NewEvent, publishEvents, recallEvents } from '../../webhook/outbox.ts';
import type { News } from './learned-message.ts';

type Tx = Pick<Db['pool'], 'query'>;

const TYPES: Partial<Record<MessageEvent['kind'], WebhookEventType>> = {
  delivered: 'message.delivered',
  opened: 'message.opened',
  clicked: 'message.clicked',
  replied: 'message.replied',
  bounced: 'message.bounced',
  complained: 'message.complained',
};

/**
 * Has other systems told of the news: of opens, clicks and replies those that are people's. What the news show to have
 * been a machine's before is not told any more.
 */
export async function publishNews(tx: Tx, news: readonly News[], now: Date): Promise<void> {
  const machines = new Set(news.flatMap(({ learned }) => [...learned.machine]));
  for (const { event } of news) machines.delete(event.id);
  await recallEvents(tx, [...machines]);
  await publishEvents(tx, news.flatMap(eventOf), now);
}

function eventOf({ event, message, learned }: News): NewEvent[] {
  const type = TYPES[event.kind];
  if (type === undefined || learned.machine.has(event.id)) return [];
  const { id, occurredAt, detail } = event;
  const { accountId, contactId, programmeId, stepKey } = message;
  const data = {
    message: { id: message.id, step: stepKey },
    ...(detail.link && { link: detail.link }),
    ...(detail.bounce && { bounce: detail.bounce }),
  };
  return [{ id, type, occurredAt, accountId, contactId, programmeId, data }];
}
