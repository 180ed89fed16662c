import { Webhook } from 'standardwebhooks';
import { macOf } from '../consent/mac.ts';
import { bytesOfId } from '../consent/token.ts';

/**
 * The secret that goes with a key, as receivers are given it. It follows from the installation's own secret and is kept
 * nowhere: who reads the database cannot sign.
 */
export function signingSecret(appSecret: string, secretKey: string): string {
  return `whsec_${macOf(appSecret, 'webhook', bytesOfId(secretKey)).toString('base64')}`;
}

export interface Signable {
  /** The same every time the event is told, so that receivers can tell doubles. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
}

/** The headers of Standard Webhooks; with several secrets a receiver may know any of them. */
export function signedHeaders(
  { id, at, body }: Signable,
  secrets: readonly string[],
): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
