import { type Db, Prisma } from '@sleutel/db';

type Tx = Pick<Db['pool'], 'query'>;

/** How many notes of each kind a person was taken out of. */
export interface Unlinked {
  readonly interactions: number;
  readonly complaints: number;
}

/** Takes a person out of contact maps, notes, plans and stages. */
export async function unlink(tx: Tx, contactId: string): Promise<Unlinked> {
  const id = Prisma.sql`${contactId}::uuid`;
  await tx.query(Prisma.sql`UPDATE account_contacts SET reports_to_id = NULL WHERE reports_to_id = ${id}`);
  await tx.query(Prisma.sql`DELETE FROM account_contacts WHERE contact_id = ${id}`);
  await tx.query(Prisma.sql`DELETE FROM consents WHERE contact_id = ${id}`);
  await tx.query(Prisma.sql`UPDATE signals SET contact_id = NULL, detail = '{}' WHERE contact_id = ${id}`);
  await tx.query(Prisma.sql`UPDATE tasks SET contact_id = NULL WHERE contact_id = ${id}`);
  await tx.query(Prisma.sql`
    UPDATE decision_stages SET contact_ids = array_remove(contact_ids, ${id}) WHERE ${id} = ANY(contact_ids)`);
  await leavePlans(tx, contactId);
  // A change that names the person would bring the link back when it is restored.
  await tx.query(Prisma.sql`
    DELETE FROM field_changes WHERE strpos(concat(entity_id, before::text, after::text), ${contactId}) > 0`);
  const interactions = await tx.query(Prisma.sql`
    UPDATE interactions SET contact_ids = array_remove(contact_ids, ${id}) WHERE ${id} = ANY(contact_ids)`);
  const complaints = await tx.query(Prisma.sql`
    UPDATE complaints SET contact_id = NULL WHERE contact_id = ${id}`);
  return { interactions: interactions.rowCount ?? 0, complaints: complaints.rowCount ?? 0 };
}

/** Plans keep what is wanted of a person and what is to be done about them, and so do their versions. */
async function leavePlans(tx: Tx, contactId: string): Promise<void> {
  const without = (buyers: Prisma.Sql) => Prisma.sql`COALESCE(
    (SELECT jsonb_agg(b) FROM jsonb_array_elements(${buyers}) b WHERE b->>'contactId' <> ${contactId}), '[]')`;
  const aboutNobody = (steps: Prisma.Sql) => Prisma.sql`COALESCE(
    (SELECT jsonb_agg(CASE s->>'contactId' WHEN ${contactId} THEN s || '{"contactId": null}' ELSE s END ORDER BY place)
     FROM jsonb_array_elements(${steps}) WITH ORDINALITY AS each(s, place)), '[]')`;
  const buyersOfVersion = Prisma.raw("document->'targetBuyers'");
  const stepsOfVersion = Prisma.raw("document->'nextSteps'");
  const named = Prisma.sql`jsonb_build_array(jsonb_build_object('contactId', ${contactId}::text))`;
  await tx.query(Prisma.sql`
    UPDATE plan_versions
    SET document = document || jsonb_build_object('targetBuyers', ${without(buyersOfVersion)},
                                                  'nextSteps', ${aboutNobody(stepsOfVersion)})
    WHERE ${buyersOfVersion} @> ${named} OR ${stepsOfVersion} @> ${named}`);
  await tx.query(Prisma.sql`
    UPDATE plans SET target_contact_ids = array_remove(target_contact_ids, ${contactId}::uuid),
                     target_buyers = ${without(Prisma.raw('target_buyers'))},
                     next_steps = ${aboutNobody(Prisma.raw('next_steps'))}
    WHERE ${contactId}::uuid = ANY(target_contact_ids)`);
  await tx.query(Prisma.sql`DELETE FROM meeting_contacts WHERE contact_id = ${contactId}::uuid`);
}

/** What the audit kept of the person's own words and numbers: that something was changed stays, not what. */
export async function forgetChanges(tx: Tx, contactId: string): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE audit_entries SET detail = '{}'
    WHERE entity = 'contact' AND entity_id = ${contactId} AND verb LIKE 'contact.%'`);
}

/** What imports kept of a person, so that undoing one brings nobody back. */
export async function forgetImports(tx: Tx, contactId: string, addresses: readonly string[]): Promise<void> {
  await tx.query(Prisma.sql`
    DELETE FROM import_changes
    WHERE entity IN ('contact', 'standing', 'consent') AND strpos(key, ${contactId}) > 0`);
  await tx.query(Prisma.sql`
    UPDATE import_rejects SET raw = '', reason = '{"code":"person-erased"}'
    WHERE EXISTS (
      SELECT FROM unnest(${addresses}::text[]) AS a(address) WHERE strpos(lower(concat(raw, ' ', reason)), address) > 0)`);
}

/** What providers told us of a person; what was not looked at yet needs no looking at any more. */
export async function forgetWebhooks(
  tx: Tx,
  providerIds: readonly string[],
  addresses: readonly string[],
  at: Date,
): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE webhook_events SET payload = '{}', content = NULL, parked = false, handled_at = COALESCE(handled_at, ${at})
    WHERE payload #>> '{data,email_id}' = ANY(${providerIds}::text[])
       OR EXISTS (
         SELECT FROM unnest(${addresses}::text[]) AS a(address) WHERE strpos(lower(payload::text), address) > 0)`);
}

export async function anonymise(tx: Tx, contactId: string, at: Date): Promise<void> {
  await tx.query(Prisma.sql`
    UPDATE contacts
    SET email = NULL, first_name = NULL, last_name = NULL, phone = NULL, language = NULL, time_zone = NULL,
        fields = '{}', away_until = NULL, paused_until = NULL, import_id = NULL, erased_at = ${at}, updated_at = ${at}, version = version + 1
    WHERE id = ${contactId}::uuid`);
}
