import type { ServiceDeps } from '../core/index.ts';
import { sealToken } from './token.ts';

/** The recipient's own pages, as they stand in the e-mails. */
export interface RecipientLinks {
  unsubscribe(messageId: string): string;
  preferences(contactId: string): string;
  offer(codeId: string): string;
}

export function recipientLinks({
  publicUrl,
  appSecret,
}: Pick<ServiceDeps, 'publicUrl' | 'appSecret'>): RecipientLinks {
  return {
    unsubscribe: (messageId) => `${publicUrl}/u/${sealToken(appSecret, 'unsubscribe', messageId)}`,
    preferences: (contactId) => `${publicUrl}/preferences/${sealToken(appSecret, 'preferences', contactId)}`,
    offer: (codeId) => `${publicUrl}/offer/${sealToken(appSecret, 'offer', codeId)}`,
  };
}
