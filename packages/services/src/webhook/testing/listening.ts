import type { WebhookEventType } from '@sleutel/domain/webhook';
import type { ServiceContext } from '../../core/index.ts';
import type { House } from '../../programme/testing/house.ts';
import { addWebhookEndpoint, deliverWebhooks, type EndpointWithSecret } from '../index.ts';
import type { Receiver } from './receiver.ts';

/** An administrator of an installation that may call this machine. */
export function administrator(house: House): ServiceContext {
  return { ...house.as('admin'), webhooksAllowPrivate: true };
}

/** An endpoint at the receiver that wants events of these types. */
export function listen(
  house: House,
  { url }: Receiver,
  types: WebhookEventType[],
  name = 'CRM',
): Promise<EndpointWithSecret> {
  return addWebhookEndpoint(administrator(house), { name, url, types });
}

/** Does what the worker does every few seconds. */
export async function deliver(house: House): Promise<number> {
  house.jobs.waiting = [];
  return (await deliverWebhooks({ ...house.engine, webhooksAllowPrivate: true }, {})).told;
}
