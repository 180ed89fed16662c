import { timingSafeEqual } from 'node:crypto';
import { macOf } from './mac.ts';

/** What a link is good for; a token of one purpose is worth nothing for another. */
export type TokenPurpose = 'unsubscribe' | 'preferences' | 'offer' | 'link' | 'pixel' | 'calendar';

const ID = 16;
const SEAL = 16;

/** A token that stands for one id, for one purpose. @throws RangeError where the id is no UUID */
export function sealToken(appSecret: string, purpose: TokenPurpose, id: string): string {
  return sealBytes(appSecret, purpose, bytesOfId(id));
}

/** The id a token stands for; null where it was not made here, for this purpose. */
export function openToken(appSecret: string, purpose: TokenPurpose, token: string): string | null {
  const plain = openBytes(appSecret, purpose, token);
  return plain?.length === ID ? idOfBytes(plain) : null;
}

/**
 * A token that stands for some bytes, for one purpose: the bytes and their seal (HMAC-SHA-256, its first half). What it
 * stands for can be read in it, which gives nothing away, but it cannot be made or altered without the secret. The same
 * link is the same every time.
 */
export function sealBytes(appSecret: string, purpose: TokenPurpose, plain: Buffer): string {
  return Buffer.concat([plain, sealOf(appSecret, purpose, plain)]).toString('base64url');
}

function sealOf(appSecret: string, purpose: TokenPurpose, plain: Buffer): Buffer {
  return macOf(appSecret, `token:${purpose}`, plain).subarray(0, SEAL);
}

/** The bytes a token stands for; null where it was not made here, for this purpose. */
export function openBytes(appSecret: string, purpose: TokenPurpose, token: string): Buffer | null {
  const sealed = Buffer.from(token, 'base64url');
  if (sealed.length <= SEAL || sealed.toString('base64url') !== token) return null;
  const plain = sealed.subarray(0, -SEAL);
  const seal = sealOf(appSecret, purpose, plain);
  return timingSafeEqual(seal, sealed.subarray(-SEAL)) ? plain : null;
}

/** @throws RangeError where the id is no UUID */
export function bytesOfId(id: string): Buffer {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (bytes.length !== ID) throw new RangeError('a token stands for a UUID');
  return bytes;
}

/** The UUID that 16 bytes are. */
export function idOfBytes(bytes: Buffer): string {
  return uuid(bytes.toString('hex'));
}

function uuid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
