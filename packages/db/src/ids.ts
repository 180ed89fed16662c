import { createHash, randomBytes } from 'node:crypto';

function format(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function stamp(bytes: Uint8Array, at: Date, version: 7 | 8): Uint8Array {
  const time = BigInt(at.getTime());
  for (let index = 0; index < 6; index += 1) bytes[index] = Number((time >> BigInt(8 * (5 - index))) & 0xffn);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}

/** A time-ordered random id (RFC 9562, UUID version 7). */
export function newId(at: Date): string {
  return format(stamp(randomBytes(16), at, 7));
}

/**
 * The id that follows from a moment and a name, the same every time (RFC 9562, UUID version 8 laid out as
 * version 7 is). What is derived twice collides on the primary key instead of existing twice.
 */
export function derivedId(at: Date, name: string): string {
  return format(stamp(createHash('sha256').update(name).digest().subarray(0, 16), at, 8));
}

/** The smallest id of a moment: the bound of a partition by time. */
export function firstIdAt(at: Date): string {
  const bytes = new Uint8Array(16);
  const time = BigInt(at.getTime());
  for (let index = 0; index < 6; index += 1) bytes[index] = Number((time >> BigInt(8 * (5 - index))) & 0xffn);
  return format(bytes);
}
