import { createHmac } from 'node:crypto';
import { type Db, Prisma } from '@sleutel/db';
import type { SuppressionReason } from '@sleutel/domain/consent';
import { keyFor } from './key.ts';

type Reader = Pick<Db['pool'], 'query'>;

/** The keyed hash of an address: enough to recognise it, nothing to read from. */
export function addressHash(appSecret: string, address: string): Buffer {
  return createHmac('sha256', keyFor(appSecret, 'suppression')).update(address.trim().toLowerCase()).digest();
}

/** Those of the addresses that are suppressed. */
export async function suppressedAmong(
  db: Reader,
  appSecret: string,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const byHash = new Map(addresses.map((each) => [addressHash(appSecret, each).toString('hex'), each]));
  const hashes = [...byHash.keys()].map((hex) => Buffer.from(hex, 'hex'));
  const { rows } = await db.query<{ hash: Buffer }>(
    'SELECT hash FROM suppressions WHERE hash = ANY($1::bytea[])',
    [hashes],
  );
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

/** The same for many at once, in one statement. */
export async function suppressAll(
  tx: Reader,
  appSecret: string,
  requests: readonly SuppressionRequest[],
): Promise<void> {
  if (requests.length === 0) return;
  const hashed = requests
    .map((request) => ({ ...request, hash: addressHash(appSecret, request.address) }))
    // In the order of their hashes, so that two who write the same ones never wait for each other.
    .toSorted((one, other) => Buffer.compare(one.hash, other.hash));
  await tx.query(Prisma.sql`
    INSERT INTO suppressions (hash, reason, message_id, created_at)
    SELECT hash, reason::"SuppressionReason", message_id, at
    FROM unnest(${hashed.map(({ hash }) => hash)}::bytea[], ${hashed.map(({ reason }) => reason)}::text[],
                ${hashed.map(({ messageId }) => messageId)}::uuid[], ${hashed.map(({ at }) => at)}::timestamptz[])
      AS s(hash, reason, message_id, at)
    ON CONFLICT (hash) DO NOTHING`);
}
