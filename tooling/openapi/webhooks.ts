import { TEST_EVENT, WebhookEventType, webhookPayload } from '@sleutel/domain/webhook';
import type { z } from 'zod';
import type { JsonSchema } from '../api-reference/schemas.ts';
import { eventsSaid } from './documents.ts';
import { firstSentence, json, type Operation, type Parameter, ways } from './operation.ts';

/** What other systems are told, from docs/webhooks.md and what the domain says of payloads. */
export function webhooks(toJson: (schema: z.ZodType) => JsonSchema): Record<string, { post: Operation }> {
  const documented = eventsSaid();
  return Object.fromEntries(
    ([...WebhookEventType.options, TEST_EVENT] as const).map((type) => {
      const { says, example } = documented.get(type) ?? { says: '', example: undefined };
      const post: Operation = {
        operationId: `webhook:${type}`,
        summary: says === '' ? type : firstSentence(says),
        ...(says !== '' && { description: says }),
        tags: ['webhook'],
        parameters: headers,
        requestBody: { required: true, content: json(toJson(webhookPayload(type)), example) },
        responses: {
          '2XX': { description: 'Taken.' },
          410: { description: 'Switches the endpoint off.' },
          default: { description: 'Not taken; told again later.' },
        },
        security: ways.none,
      };
      return [type, { post }];
    }),
  );
}

const headers = [
  header('webhook-id', 'The event, the same for every try.'),
  header('webhook-timestamp', 'When this try was made, in seconds.'),
  header(
    'webhook-signature',
    '`v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64, by Standard Webhooks.',
  ),
];

function header(name: string, description: string): Parameter {
  return { name, in: 'header', required: true, description, schema: { type: 'string' } };
}
