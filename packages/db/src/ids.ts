import { hash, randomBytes } from 'node:crypto';

function format(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function stamp(bytes: Buffer, at: Date, version: 7 | 8): Buffer {
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}

const ID = 16;

/** Randomness for many ids is fetched at once; each byte of it is used for one id only. */
let random = randomBytes(ID * 256);
let used = 0;

/** 16 random bytes that nobody can foretell, and that nobody else is given. */
export function freshBytes(): Buffer {
  if (used === random.length) {
    random = randomBytes(random.length);
    used = 0;
  }
  used += ID;
  return random.subarray(used - ID, used);
}

/** A time-ordered random id (RFC 9562, UUID version 7). */
export function newId(at: Date): string {
  return format(stamp(freshBytes(), at, 7));
}

/**
 * The id that follows from a moment and a name, the same every time (RFC 9562, UUID version 8 laid out as
 * version 7 is). What is derived twice collides on the primary key instead of existing twice.
 */
export function derivedId(at: Date, name: string): string {
  return format(stamp(hash('sha256', name, 'buffer').subarray(0, ID), at, 8));
}

/** The smallest id of a moment: the bound of a partition by time. */
export function firstIdAt(at: Date): string {
  const bytes = Buffer.alloc(ID);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  return format(bytes);
}
