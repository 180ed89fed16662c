import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signed request says of itself. */
export interface SvixClaim {
  readonly id: string;
  /** Seconds since 1970, as written in the header. */
  readonly timestamp: string;
  /** `v1,<base64>`, several with spaces between while a secret is being changed. */
  readonly signatures: string;
  readonly body: Uint8Array;
}

/** How far the clock of a request may be from ours, in seconds: older ones may be replays. */
export const TOLERANCE_SECONDS = 5 * 60;

/**
 * Whether a request was signed with the secret (`whsec_` and base64), lately: HMAC-SHA256 over id, timestamp and the
 * body's very bytes, as Svix and Standard Webhooks sign. Compares in constant time.
 */
export function isSignedBySvix(secret: string, claim: SvixClaim, now: Date): boolean {
  const { id, timestamp, signatures, body } = claim;
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(Math.floor(now.getTime() / 1000) - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (key.length === 0) return false;
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  return signatures.split(' ').some((signature) => {
    const given = Buffer.from(/^v1,(.+)$/.exec(signature)?.[1] ?? '', 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
