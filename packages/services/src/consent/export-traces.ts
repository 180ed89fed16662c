import { Prisma } from '@sleutel/db';
import type { ServiceDeps } from '../core/index.ts';
import { uploadsNaming } from '../import/upload/naming.ts';

type Client = ServiceDeps['db']['prisma'];

/** What is kept of a person beside what they are the subject of: in files, histories and merges, and as it came in. */
export async function tracesOf(
  { prisma, pool }: ServiceDeps['db'],
  id: string,
  addresses: readonly string[],
) {
  return {
    fieldChanges: await prisma.$queryRaw<object[]>(Prisma.sql`
      SELECT account_id AS "accountId", entity, entity_id AS "entityId", field, before, after, at FROM field_changes
      WHERE strpos(concat(entity_id, before::text, after::text), ${id}) > 0 ORDER BY at, id`),
    importChanges: await prisma.$queryRaw<object[]>(Prisma.sql`
      SELECT import_id AS "importId", entity, before FROM import_changes
      WHERE entity IN ('contact', 'standing', 'consent') AND strpos(key, ${id}) > 0 ORDER BY import_id, entity`),
    accountMerges: await mergesOf(prisma, id),
    ...(await mentionsOf(prisma, addresses)),
    uploads: await uploadsOf(prisma, await uploadsNaming(pool, addresses), addresses),
  };
}

/** Of what merges of accounts took away the rows of the person alone. */
function mergesOf(prisma: Client, id: string): Promise<object[]> {
  return prisma.$queryRaw<object[]>(Prisma.sql`
    SELECT m.id, m.loser_name AS "loserName", m.merged_at AS "mergedAt", COALESCE(
      (SELECT jsonb_agg(jsonb_build_object('table', t.key, 'row', row))
       FROM jsonb_each(m.dropped) t, jsonb_array_elements(t.value) row WHERE strpos(row::text, ${id}) > 0), '[]') AS dropped
    FROM account_merges m
    WHERE strpos(concat(m.dropped::text, m.moved::text), ${id}) > 0 ORDER BY m.merged_at, m.id`);
}

/** What is kept as it came in and names one of the addresses. */
async function mentionsOf(prisma: Client, addresses: readonly string[]) {
  return {
    webhooks: await prisma.$queryRaw<object[]>(Prisma.sql`
      SELECT id, provider, kind, payload, received_at AS "receivedAt" FROM webhook_events
      WHERE ${naming(Prisma.sql`payload::text`, addresses)}`),
    importRejects: await prisma.$queryRaw<object[]>(Prisma.sql`
      SELECT import_id AS "importId", line, reason, raw FROM import_rejects
      WHERE ${naming(Prisma.sql`concat(raw, ' ', reason)`, addresses)} ORDER BY import_id, line`),
  };
}

/** Files that wait to be landed and name an address, with those of their first rows that do: the others are others'. */
function uploadsOf(prisma: Client, ids: readonly string[], addresses: readonly string[]): Promise<object[]> {
  return prisma.$queryRaw<object[]>(Prisma.sql`
    SELECT u.id, u.file_name AS "fileName", u.created_at AS "createdAt", COALESCE(
      (SELECT jsonb_agg(row ORDER BY s.position) FROM upload_sheets s, jsonb_array_elements(s.samples) row
       WHERE s.upload_id = u.id AND ${naming(Prisma.sql`row::text`, addresses)}), '[]') AS rows
    FROM uploads u WHERE u.id = ANY(${[...ids]}::uuid[]) ORDER BY u.id`);
}

function naming(text: Prisma.Sql, addresses: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM unnest(${[...addresses]}::text[]) AS a(address) WHERE strpos(lower(${text}), address) > 0)`;
}
