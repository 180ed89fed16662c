import { Prisma } from '@sleutel/db';
import type { BuyingRole, Stance } from '@sleutel/domain/contact';
import { AccountFilter } from '../account/list-input.ts';
import { narrowingOf, withTables } from '../account/narrowing.ts';
import { asText, audit, defineVerb } from '../core/index.ts';
import type { Sheet } from '../export/index.ts';
import type { WritingState } from './card.ts';
import { loadWritingStates } from './writing-states.ts';

/** What an import of contacts reads; fields of the company's own follow. */
const known = [
  'account',
  'email',
  'first-name',
  'last-name',
  'title',
  'department',
  'phone',
  'role',
  'influence',
  'stance',
  'reports-to',
  'language',
  'time-zone',
] as const;

interface Row {
  readonly id: string;
  readonly account: string;
  readonly email: string | null;
  readonly 'first-name': string | null;
  readonly 'last-name': string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly phone: string | null;
  readonly role: BuyingRole | null;
  readonly influence: number | null;
  readonly stance: Stance | null;
  readonly 'reports-to': string | null;
  readonly language: string | null;
  readonly 'time-zone': string | null;
  readonly fields: unknown;
}

/**
 * The people of the accounts a filter leaves, a row for each account they stand in, in the columns an import of contacts
 * reads. Who left and who was erased is not among them. `consent` is no for whoever is to be left alone, whyever that is,
 * so that no list made of the file writes to them. Who took such a file is in the audit.
 */
export const exportContacts = defineVerb({
  name: 'contact.export',
  input: AccountFilter,
  run: async (ctx, filter): Promise<Sheet> => {
    const { tables, condition } = await narrowingOf(ctx, filter);
    const { rows } = await ctx.db.pool.query<Row>(Prisma.sql`
      ${withTables(tables)}
      SELECT c.id, a.external_id AS account, c.email, c.first_name AS "first-name", c.last_name AS "last-name", ac.title,
             ac.department, c.phone, ac.role, ac.influence, ac.stance, boss.email AS "reports-to", c.language,
             c.time_zone AS "time-zone", c.fields
      FROM account_standings st JOIN accounts a ON a.id = st.account_id
      JOIN account_contacts ac ON ac.account_id = a.id AND ac.left_on IS NULL
      JOIN contacts c ON c.id = ac.contact_id AND c.erased_at IS NULL
      LEFT JOIN contacts boss ON boss.id = ac.reports_to_id
      WHERE ${condition} ORDER BY a.external_id, c.last_name, c.first_name, c.id`);
    const writing = await loadWritingStates(ctx.db, ctx.appSecret, rows);
    const own = [...new Set(rows.flatMap(({ fields }) => Object.keys(Object(fields))))].sort();
    await audit(ctx.db.prisma, ctx, 'contact.export', 'contact', null, { people: rows.length });
    return {
      name: 'Contacts',
      columns: [...known, 'consent', ...own],
      rows: rows.map((row) => {
        const fields = asText(row.fields);
        return [
          ...known.map((column) => row[column]),
          consentOf(writing(row.id)),
          ...own.map((name) => fields[name] ?? null),
        ];
      }),
    };
  },
});

function consentOf({ consent, suppressed }: WritingState): 'yes' | 'no' | null {
  if (suppressed !== null || consent === 'withdrawn') return 'no';
  return consent === 'granted' ? 'yes' : null;
}
