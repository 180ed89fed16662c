import { type Db, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

/** Takes a person out of what merges kept of accounts that went: where they stood, who they led, what was wanted of them. */
export async function forgetMerges(tx: Tx, contactId: string): Promise<void> {
  const named = Prisma.sql`strpos(dropped::text, ${contactId}) > 0`;
  const each = (table: Prisma.Sql, row: Prisma.Sql) => Prisma.sql`COALESCE(
    (SELECT jsonb_agg(${row}) FROM jsonb_array_elements(dropped->${table}) r
     WHERE r->>'contact_id' IS DISTINCT FROM ${contactId}), '[]')`;
  const standing = Prisma.sql`
    CASE r->>'reports_to_id' WHEN ${contactId} THEN r || '{"reports_to_id": null}' ELSE r END`;
  const without = (list: Prisma.Sql, id: Prisma.Sql) => Prisma.sql`COALESCE(
    (SELECT jsonb_agg(b) FROM jsonb_array_elements(r->${list}) b
     WHERE b #>> ${id}::text[] IS DISTINCT FROM ${contactId}), '[]')`;
  const aboutNobody = Prisma.sql`COALESCE(
    (SELECT jsonb_agg(CASE s->>'contactId' WHEN ${contactId} THEN s || '{"contactId": null}' ELSE s END ORDER BY place)
     FROM jsonb_array_elements(r->'next_steps') WITH ORDINALITY AS each(s, place)), '[]')`;
  const plan = Prisma.sql`r || jsonb_build_object(
    'next_steps', ${aboutNobody},
    'target_buyers', ${without(Prisma.sql`'target_buyers'`, Prisma.sql`'{contactId}'`)},
    'target_contact_ids', ${without(Prisma.sql`'target_contact_ids'`, Prisma.sql`'{}'`)})`;
  await tx.query(Prisma.sql`
    UPDATE account_merges
    SET dropped = jsonb_set(dropped, '{account_contacts}', ${each(Prisma.sql`'account_contacts'`, standing)}, false)
    WHERE ${named}`);
  await tx.query(Prisma.sql`
    UPDATE account_merges SET dropped = jsonb_set(dropped, '{plans}', ${each(Prisma.sql`'plans'`, plan)}, false)
    WHERE ${named}`);
}
