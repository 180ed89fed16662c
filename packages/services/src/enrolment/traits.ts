import { type Db, Prisma } from '@sleutel/db';
import type { BuyingRole } from '@sleutel/domain/contact';
import type { BranchTraits, DrawnWay, OfferStanding, Sequence } from '@sleutel/domain/sequence';
import { asText } from '../core/index.ts';
import { codeStateAt } from '../offer/code-state.ts';

export interface TraitsKey {
  readonly id: string;
  readonly programmeId: string;
  readonly accountId: string;
  readonly contactId: string;
}

interface TraitsRow {
  readonly id: string;
  readonly role: BuyingRole | null;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly personColumns: Readonly<Record<string, unknown>>;
  readonly personFields: Readonly<Record<string, unknown>>;
  readonly offers: Readonly<Record<string, OfferStanding>>;
  readonly drawn: Readonly<Record<string, DrawnWay>>;
}

/** What is known of somebody of whom nothing was asked. */
export const NO_TRAITS: BranchTraits = { fields: {}, personFields: {}, role: null, offers: {}, drawn: {} };

/** Whether any step looks at traits at all, so that most batches load none. */
export function asksForTraits(sequences: Iterable<Sequence>): boolean {
  return [...sequences].some(({ steps }) =>
    steps.some((step) => step.type === 'branch' && typeof step.on !== 'string'),
  );
}

/** The traits of a batch of enrolments in one query, by enrolment. */
export async function loadTraits(
  { pool }: Pick<Db, 'pool'>,
  keys: readonly TraitsKey[],
  now: Date,
): Promise<ReadonlyMap<string, BranchTraits>> {
  if (keys.length === 0) return new Map();
  const { rows } = await pool.query<TraitsRow>(Prisma.sql`
    SELECT k.id, ac.role, a.fields,
           jsonb_build_object('name', a.name, 'industry', a.industry, 'region', a.region, 'country', a.country,
                              'employees', a.employees, 'language', a.language, 'currency', a.currency,
                              'type', a.type) AS columns,
           c.fields AS "personFields",
           jsonb_build_object('title', ac.title, 'department', ac.department, 'language', c.language) AS "personColumns",
           COALESCE((
             -- Of several codes of one offer the last counts, as with any key that comes twice.
             SELECT jsonb_object_agg(o.key, ${codeStateAt(now)} ORDER BY c.issued_at, c.id)
             FROM offer_codes c JOIN offers o ON o.id = c.offer_id
             WHERE c.enrolment_id = k.id AND c.state <> 'released'), '{}') AS offers,
           COALESCE((
             SELECT jsonb_object_agg(d.step_key, d.way)
             FROM programme_draws d
             WHERE d.programme_id = k.programme_id AND d.account_id = k.account_id), '{}') AS drawn
    FROM unnest(${keys.map((key) => key.id)}::uuid[], ${keys.map((key) => key.programmeId)}::uuid[],
                ${keys.map((key) => key.accountId)}::uuid[], ${keys.map((key) => key.contactId)}::uuid[])
      AS k(id, programme_id, account_id, contact_id)
    JOIN accounts a ON a.id = k.account_id
    JOIN contacts c ON c.id = k.contact_id
    LEFT JOIN account_contacts ac ON ac.account_id = k.account_id AND ac.contact_id = k.contact_id`);
  return new Map(rows.map((row) => [row.id, traitsOf(row)]));
}

function traitsOf({ role, offers, drawn, ...row }: TraitsRow): BranchTraits {
  return {
    role,
    offers,
    drawn,
    fields: { ...asText(row.fields), ...asText(row.columns) },
    personFields: { ...asText(row.personFields), ...asText(row.personColumns) },
  };
}
