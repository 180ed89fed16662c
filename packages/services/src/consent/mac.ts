import { hash } from 'node:crypto';
import { keyFor } from './key.ts';

/** What SHA-256 takes at a time, and gives. */
const [BLOCK, DIGEST] = [64, 32];
const [INNER, OUTER] = [0x36, 0x5c];

/** The two blocks that a key begins its digests with, each with room for what comes after it. */
interface Pads {
  inner: Buffer;
  readonly outer: Buffer;
}

/** By the keys themselves, which are kept. */
const pads = new WeakMap<Buffer, Pads>();

/**
 * HMAC-SHA-256 (RFC 2104) under the key of one purpose, by two digests at once: several are made for every e-mail, and an
 * object for each costs more than both.
 */
export function macOf(appSecret: string, purpose: string, message: Buffer): Buffer {
  const padded = padsOf(keyFor(appSecret, purpose));
  if (padded.inner.length < BLOCK + message.length) padded.inner = lengthened(padded.inner, message.length);
  message.copy(padded.inner, BLOCK);
  padded.outer.write(digestOf(padded.inner.subarray(0, BLOCK + message.length)), BLOCK, 'latin1');
  return Buffer.from(digestOf(padded.outer), 'latin1');
}

/** A sign for each byte: as a buffer it would take three times as long. */
function digestOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'binary');
}

function padsOf(key: Buffer): Pads {
  const known = pads.get(key);
  if (known) return known;
  const made = { inner: padded(key, INNER, 0), outer: padded(key, OUTER, DIGEST) };
  pads.set(key, made);
  return made;
}

function padded(key: Buffer, pad: number, room: number): Buffer {
  const block = Buffer.alloc(BLOCK + room, pad);
  for (const [index, byte] of key.entries()) block[index] = byte ^ pad;
  return block;
}

function lengthened(inner: Buffer, room: number): Buffer {
  return Buffer.concat([inner.subarray(0, BLOCK), Buffer.alloc(2 * room)]);
}
