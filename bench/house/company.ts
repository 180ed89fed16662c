import type { Pool } from '@sleutel/db';

export interface HouseSize {
  readonly accounts: number;
  readonly peoplePerAccount: number;
}

/** Two write and approve for marketing, one approves for sales and owns the accounts. */
export const users = { anna: 'marketer', ben: 'sales', cara: 'marketer' } as const;

/** Decent hours and caps are in force, and wide enough that nothing has to wait. */
const settings = {
  sending: {
    quietHours: { from: '22:00', until: '06:00' },
    workingDays: [1, 2, 3, 4, 5, 6, 7],
    caps: { contact: { messages: 10, days: 7 }, account: { messages: 1000, days: 7 } },
  },
};

/** A zone in which it is about noon, so that no hour of the day keeps a run waiting. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** A company, its users, and accounts with people who all agreed to be written to. */
export async function seedCompany(pool: Pool, { accounts, peoplePerAccount }: HouseSize): Promise<void> {
  await pool.query(
    `INSERT INTO company (name, postal_address, time_zone, country, currency, settings)
     VALUES ('Berg & Vlei', '12 Harbour Road, Cape Town 8001', $1, 'ZA', 'ZAR', $2)`,
    [zoneAtNoon(), settings],
  );
  for (const [id, role] of Object.entries(users)) {
    await pool.query(
      `INSERT INTO users (id, name, email, role, morning_mail, updated_at)
       VALUES ($1, $1, $1 || '@house.example', $2, false, now())`,
      [id, role],
    );
  }
  await pool.query(
    `INSERT INTO accounts (id, external_id, name, owner_id)
     SELECT gen_random_uuid(), 'A' || n, 'Account ' || n, 'ben' FROM generate_series(1, $1::int) n`,
    [accounts],
  );
  await pool.query(
    `WITH people AS (
       SELECT gen_random_uuid() AS id, a.id AS account_id, a.external_id, n
       FROM accounts a CROSS JOIN generate_series(1, $1::int) n
     ), made AS (
       INSERT INTO contacts (id, email, first_name, last_name, language)
       SELECT id, 'p' || n || '@' || lower(external_id) || '.example', 'Hanna' || n, 'van ' || external_id,
              CASE WHEN n % 3 = 0 THEN 'af' ELSE 'en' END
       FROM people
     ), placed AS (
       INSERT INTO account_contacts (account_id, contact_id, role)
       SELECT account_id, id, 'decisionMaker' FROM people
     )
     INSERT INTO consents (contact_id, topic, state, recorded_at)
     SELECT id, 'marketing', 'granted', now() FROM people`,
    [peoplePerAccount],
  );
  await pool.query('ANALYZE');
}
