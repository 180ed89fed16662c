import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { keyFor } from './key.ts';

/** What a recipient's link is good for; a token of one purpose is worth nothing for another. */
export type TokenPurpose = 'unsubscribe' | 'preferences' | 'offer';

const NONCE = 12;
const ID = 16;
const TAG = 16;

/**
 * A token that stands for one id, for one purpose. It is sealed (AES-256-GCM), so it says nothing in clear and cannot
 * be made or altered without the secret; the nonce follows from the id, so the same link is the same every time.
 */
export function sealToken(appSecret: string, purpose: TokenPurpose, id: string): string {
  const key = keyFor(appSecret, `token:${purpose}`);
  const plain = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (plain.length !== ID) throw new RangeError('a token stands for a UUID');
  const nonce = createHmac('sha256', keyFor(appSecret, `nonce:${purpose}`))
    .update(plain)
    .digest()
    .subarray(0, NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** The id a token stands for; null where it was not made here, for this purpose. */
export function openToken(appSecret: string, purpose: TokenPurpose, token: string): string | null {
  const sealed = Buffer.from(token, 'base64url');
  if (sealed.length !== NONCE + ID + TAG || sealed.toString('base64url') !== token) return null;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFor(appSecret, `token:${purpose}`),
    sealed.subarray(0, NONCE),
  );
  decipher.setAuthTag(sealed.subarray(NONCE + ID));
  try {
    const plain = Buffer.concat([decipher.update(sealed.subarray(NONCE, NONCE + ID)), decipher.final()]);
    return uuid(plain.toString('hex'));
  } catch {
    return null;
  }
}

function uuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
