export {
  verdictOn,
  type WebhookAnswer,
  WebhookDeliveryState,
  WebhookFailure,
  WebhookOffReason,
  type WebhookVerdict,
} from './answer.ts';
export { type EndpointUrlFault, endpointUrlFault, LONGEST_ENDPOINT_URL } from './endpoint-url.ts';
export { PAYLOAD_VERSION, TEST_EVENT, WebhookEventType } from './event-type.ts';
export { webhookPayload } from './payload.ts';
export { isGivenUp, nextTryAt, PAUSES_MS } from './retry.ts';
