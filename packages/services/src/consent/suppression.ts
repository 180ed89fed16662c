import { createHmac } from 'node:crypto';
import { type Db, hexArray, Prisma } from '@sleutel/db';
import type { SuppressionReason } from '@sleutel/domain/consent';
import { remember } from '@sleutel/domain/time';
import { keyFor } from './key.ts';

type Reader = Pick<Db['pool'], 'query'>;

/** The keyed hash of an address: enough to recognise it, nothing to read from. */
export function addressHash(appSecret: string, address: string): Buffer {
  return createHmac('sha256', keyFor(appSecret, 'suppression')).update(address.trim().toLowerCase()).digest();
}

/** In hexadecimal, by secret: an address is asked about when it is decided on, claimed and sent. */
const hashes = new Map<string, (address: string) => string>();

function hashesOf(appSecret: string): (address: string) => string {
  const known = hashes.get(appSecret);
  if (known) return known;
  const hashOf = remember((address) => addressHash(appSecret, address).toString('hex'));
  hashes.set(appSecret, hashOf);
  return hashOf;
}

/** Those of the addresses that are suppressed. */
export async function suppressedAmong(
  db: Reader,
  appSecret: string,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const hashOf = hashesOf(appSecret);
  const byHash = new Map(addresses.map((each) => [hashOf(each), each]));
  const { rows } = await db.query<{ hash: Buffer }>(Prisma.sql`
    SELECT hash FROM suppressions WHERE hash = ANY(${hexArray([...byHash.keys()])}::bytea[])`);
  return new Set(rows.flatMap(({ hash }) => byHash.get(hash.toString('hex')) ?? []));
}

export interface SuppressionRequest {
  readonly address: string;
  readonly reason: SuppressionReason;
  readonly messageId: string | null;
  readonly at: Date;
}

/** Writes an address down for good: the first reason stays. */
export async function suppress(tx: Reader, appSecret: string, request: SuppressionRequest): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO suppressions (hash, reason, message_id, created_at)
    VALUES (${addressHash(appSecret, request.address)}, ${request.reason}::"SuppressionReason",
            ${request.messageId}::uuid, ${request.at})
    ON CONFLICT (hash) DO NOTHING`);
}

/** Why an address is suppressed, and since when; null where it is not. */
export async function suppressionOf(
  db: Reader,
  appSecret: string,
  address: string,
): Promise<{ readonly reason: SuppressionReason; readonly since: Date } | null> {
  const { rows } = await db.query<{ reason: SuppressionReason; since: Date }>(Prisma.sql`
    SELECT reason, created_at AS since FROM suppressions WHERE hash = ${addressHash(appSecret, address)}`);
  return rows[0] ?? null;
}
