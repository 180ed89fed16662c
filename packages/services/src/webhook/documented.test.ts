import { TEST_EVENT, WebhookEventType, webhookPayload } from '@sleutel/domain/webhook';
import { expect, test } from 'vitest';
import { documentedPayloads } from './testing/documented.ts';

test.each([...WebhookEventType.options, TEST_EVENT] as const)('%s is documented as it is defined', (type) => {
  const example = documentedPayloads().get(type);
  expect(webhookPayload(type).parse(example)).toEqual(example);
});
