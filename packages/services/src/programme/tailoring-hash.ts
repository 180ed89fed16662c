import { Prisma } from '@sleutel/db';

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>;

/**
 * One hash of what was compiled for single accounts, however many there are, worked out where the rows are; null where
 * there are none. It is part of what both sides approve.
 */
export async function tailoringOf(db: Reader, programmeId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ hash: string | null }[]>(Prisma.sql`
    SELECT encode(sha256(convert_to(string_agg(
             concat_ws(' ', account_id, key, language, hash), E'\\n'
             ORDER BY account_id, key COLLATE "C", language), 'UTF8')), 'hex') AS hash
    FROM templates
    WHERE programme_id = ${programmeId}::uuid AND account_id IS NOT NULL AND current`);
  return rows[0]?.hash ?? null;
}
