import { Prisma } from '@sleutel/db';

/** What is counted of the dossier, and where. */
const tables = {
  deliveries: Prisma.sql`deliveries`,
  tenders: Prisma.sql`tenders`,
  interactions: Prisma.sql`interactions`,
  complaints: Prisma.sql`complaints`,
  promises: Prisma.sql`promises`,
  decisionStages: Prisma.sql`decision_stages`,
  competitors: Prisma.sql`account_competitors`,
  qualifications: Prisma.sql`qualifications`,
  signals: Prisma.sql`signals`,
  losses: Prisma.sql`losses`,
} as const;
export type DossierPart = keyof typeof tables;

const parts = Prisma.join(
  Object.entries(tables).map(
    ([part, table]) =>
      Prisma.sql`${Prisma.raw(`'${part}'`)}, (SELECT count(*) FROM ${table} t WHERE t.account_id = a.id)`,
  ),
);

/** A row of an account with all that stands beside it. */
export function accountQuery(id: string): Prisma.Sql {
  return Prisma.sql`
    SELECT a.id, a.external_id AS "externalId", a.name, a.domain, a.tax_id AS "taxId", a.industry, a.region, a.country,
      a.employees, a.language, a.time_zone AS "timeZone", a.currency, a.lead_source AS "leadSource", a.type,
      a.type_set_by AS "typeSetBy", a.type_reason AS "typeReason", a.marked_key AS "markedKey", a.tags, a.fields,
      a.version, a.created_at AS "createdAt", a.updated_at AS "updatedAt", d.description, d.history, d.organisation,
      d.surroundings, d.decision_note AS "decisionNote", d.updated_at AS "describedAt",
      (SELECT json_build_object('id', u.id, 'name', u.name, 'email', u.email, 'title', u.title, 'phone', u.phone,
                                'image', u.image)
       FROM users u WHERE u.id = a.owner_id) AS owner,
      (SELECT json_build_object('id', p.id, 'name', p.name) FROM accounts p WHERE p.id = a.parent_id) AS parent,
      COALESCE((SELECT json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.name)
                FROM accounts c WHERE c.parent_id = a.id), '[]') AS children,
      COALESCE((SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'side', m.side) ORDER BY m.side, u.name)
                FROM plans p JOIN plan_members m ON m.plan_id = p.id JOIN users u ON u.id = m.user_id
                WHERE p.account_id = a.id), '[]') AS team,
      json_build_object(${parts}) AS parts
    FROM accounts a LEFT JOIN dossiers d ON d.account_id = a.id WHERE a.id = ${id}::uuid`;
}

/** Its people, where they stand in it. */
export function peopleQuery(id: string): Prisma.Sql {
  return Prisma.sql`
    SELECT c.id, c.first_name AS "firstName", c.last_name AS "lastName", c.email, c.phone, c.language,
      c.time_zone AS "timeZone", ac.title, ac.department, ac.role, ac.influence, ac.stance,
      ac.reports_to_id AS "reportsToId", ac.last_touched_at AS "lastTouchedAt", ac.left_on AS "leftOn"
    FROM account_contacts ac JOIN contacts c ON c.id = ac.contact_id WHERE ac.account_id = ${id}::uuid`;
}
