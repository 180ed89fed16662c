import { Prisma } from '@sleutel/db';
import type { ServiceDeps } from '../core/index.ts';
import { uploadsNaming } from '../import/upload/naming.ts';

type Client = ServiceDeps['db']['prisma'];

/** What is kept of a person beside what they are the subject of: in files, histories and merges, and as it came in. */
export async function tracesOf({ prisma, pool }: ServiceDeps['db'], id: string, email: string | null) {
  return {
    fieldChanges: await prisma.$queryRaw<object[]>(Prisma.sql`
      SELECT account_id AS "accountId", entity, entity_id AS "entityId", field, before, after, at FROM field_changes
      WHERE strpos(concat(entity_id, before::text, after::text), ${id}) > 0 ORDER BY at, id`),
    importChanges: await prisma.$queryRaw<object[]>(Prisma.sql`
      SELECT import_id AS "importId", entity, before FROM import_changes
      WHERE entity IN ('contact', 'standing', 'consent') AND strpos(key, ${id}) > 0 ORDER BY import_id, entity`),
    accountMerges: await mergesOf(prisma, id),
    ...(await mentionsOf(prisma, email)),
    uploads: email === null ? [] : await uploadsOf(prisma, await uploadsNaming(pool, [email]), email),
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

/** What is kept as it came in and names the address. */
async function mentionsOf(prisma: Client, email: string | null) {
  if (email === null) return { webhooks: [], importRejects: [] };
  return {
    webhooks: await prisma.$queryRaw<object[]>(Prisma.sql`
      SELECT id, provider, kind, payload, received_at AS "receivedAt" FROM webhook_events
      WHERE strpos(lower(payload::text), ${email}) > 0`),
    importRejects: await prisma.$queryRaw<object[]>(Prisma.sql`
      SELECT import_id AS "importId", line, reason, raw FROM import_rejects
      WHERE strpos(lower(concat(raw, ' ', reason)), ${email}) > 0 ORDER BY import_id, line`),
  };
}

/** Files that wait to be landed and name the address, with those of their first rows that do: the others are others'. */
function uploadsOf(prisma: Client, ids: readonly string[], email: string): Promise<object[]> {
  return prisma.$queryRaw<object[]>(Prisma.sql`
    SELECT u.id, u.file_name AS "fileName", u.created_at AS "createdAt", COALESCE(
      (SELECT jsonb_agg(row ORDER BY s.position) FROM upload_sheets s, jsonb_array_elements(s.samples) row
       WHERE s.upload_id = u.id AND strpos(lower(row::text), ${email}) > 0), '[]') AS rows
    FROM uploads u WHERE u.id = ANY(${[...ids]}::uuid[]) ORDER BY u.id`);
}
