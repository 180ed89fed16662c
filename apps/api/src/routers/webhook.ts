import {
  addWebhookEndpoint,
  listWebhookDeliveries,
  listWebhookEndpoints,
  removeWebhookEndpoint,
  resendWebhook,
  rotateWebhookSecret,
  sendWebhookTest,
  updateWebhookEndpoint,
} from '@sleutel/services/webhook';
import { mutation, query, router } from '../trpc.ts';

export const webhookRouter = router({
  listEndpoints: query(listWebhookEndpoints),
  addEndpoint: mutation(addWebhookEndpoint),
  updateEndpoint: mutation(updateWebhookEndpoint),
  rotateSecret: mutation(rotateWebhookSecret),
  removeEndpoint: mutation(removeWebhookEndpoint),
  sendTest: mutation(sendWebhookTest),
  listDeliveries: query(listWebhookDeliveries),
  resend: mutation(resendWebhook),
});
