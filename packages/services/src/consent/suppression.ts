import { type Db, hexArray, Prisma, prepared } from '@sleutel/db';
import type { SuppressionReason } from '@sleutel/domain/consent';
import { remember } from '@sleutel/domain/time';
import { macOf } from './mac.ts';
import { spellingsOf } from './spellings.ts';

type Reader = Pick<Db['pool'], 'query'>;

/** The keyed hash of an address: enough to recognise it, nothing to read from. */
export function addressHash(appSecret: string, address: string): Buffer {
  return macOf(appSecret, 'suppression', Buffer.from(address.trim().toLowerCase()));
}

/**
 * The keyed hashes of all ways to write an address, in hexadecimal. A suppression is for the mailbox, however the next
 * import writes it.
 */
export function hashesOfMailbox(appSecret: string, address: string): string[] {
  const hashed = spellingsOf(address).map((each) => addressHash(appSecret, each).toString('hex'));
  return [...new Set(hashed)];
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
  return new Set((await reasonsOf(db, appSecret, addresses)).keys());
}

/** Those of the addresses whose person was erased. */
export async function erasedAmong(
  db: Reader,
  appSecret: string,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set();
  const reasons = await reasonsOf(db, appSecret, addresses);
  return new Set(addresses.filter((address) => reasons.get(address) === 'erased'));
}

async function reasonsOf(
  db: Reader,
  appSecret: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, SuppressionReason>> {
  const hashOf = hashesOf(appSecret);
  const byHash = new Map(addresses.map((each) => [hashOf(each), each]));
  const { rows } = await db.query<{ hash: Buffer; reason: SuppressionReason }>(
    prepared(Prisma.sql`
      SELECT hash, reason FROM suppressions WHERE hash = ANY(${hexArray([...byHash.keys()])}::bytea[])`),
  );
  return new Map(
    rows.flatMap(({ hash, reason }) => {
      const address = byHash.get(hash.toString('hex'));
      return address === undefined ? [] : [[address, reason] as const];
    }),
  );
}

export interface SuppressionRequest {
  readonly address: string;
  readonly reason: SuppressionReason;
  readonly messageId: string | null;
  readonly at: Date;
}

/**
 * Writes an address down for good, in all ways to write it: the first reason stays, but for an erasure, which nothing
 * lifts and which leads back to no message.
 */
export async function suppress(tx: Reader, appSecret: string, request: SuppressionRequest): Promise<void> {
  await tx.query(Prisma.sql`
    INSERT INTO suppressions (hash, reason, message_id, created_at)
    SELECT hash, ${request.reason}::"SuppressionReason", ${request.messageId}::uuid, ${request.at}
    FROM unnest(${hexArray(hashesOfMailbox(appSecret, request.address))}::bytea[]) AS h(hash)
    ON CONFLICT (hash) DO UPDATE SET reason = 'erased', message_id = NULL
      WHERE EXCLUDED.reason = 'erased' AND suppressions.reason <> 'erased'`);
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
