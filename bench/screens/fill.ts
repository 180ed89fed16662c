import { ensureOrderPartitions, type Pool } from '@sleutel/db';
import { recomputeRollUps } from '@sleutel/services/order';

export interface Portfolio {
  readonly accounts: number;
  readonly contacts: number;
  readonly orders: number;
}

/** A company of that size, one in ten of it prospects, drawn in sets by the database. Roughly the same every time. */
export async function fillPortfolio(pool: Pool, size: Portfolio): Promise<void> {
  const client = await pool.connect();
  try {
    await ensureOrderPartitions(client, '2022-01-01', '2026-12-31');
    await client.query('SELECT setseed(0.42)');
    for (const statement of statements(size)) await client.query(statement);
    await recomputeRollUps(client, '(SELECT id AS account_id FROM accounts)');
    await client.query('VACUUM ANALYZE');
  } finally {
    client.release();
  }
}

function statements({ accounts, contacts, orders }: Portfolio): string[] {
  return [
    `INSERT INTO company (name, postal_address) VALUES ('Berg & Vlei', '12 Harbour Road, Cape Town 8001')`,
    `INSERT INTO users (id, name, email, role, updated_at)
     SELECT 'kam' || n, 'Manager ' || n, 'kam' || n || '@house.example', 'sales', now() FROM generate_series(1, 40) n`,
    `INSERT INTO accounts (id, external_id, name, domain, owner_id, country, industry, lead_source, tags, fields)
     SELECT gen_random_uuid(), 'C' || (100000 + n),
            (ARRAY['Bakkery','Cape','Delta','Elands','Fynbos','Green','Harbour','Indigo','Jakaranda','Karoo'])[1 + n % 10]
              || ' ' || (ARRAY['Traders','Foods','Wholesale','Supplies','Stores','Partners','Catering'])[1 + n % 7] || ' ' || n,
            'c' || n || '.example', 'kam' || (1 + n % 40), (ARRAY['GB','ZA','NL','DE','FR'])[1 + n % 5],
            (ARRAY['Hotels','Retail','Catering','Events'])[1 + n % 4],
            (enum_range(NULL::"LeadSource"))[1 + n % 9],
            CASE WHEN n % 20 = 0 THEN ARRAY['wine'] WHEN n % 33 = 0 THEN ARRAY['export', 'tea'] ELSE '{}' END,
            jsonb_build_object('tier', (ARRAY['gold','silver','bronze'])[1 + n % 3])
     FROM generate_series(1, ${accounts}) n`,
    `CREATE TEMP TABLE numbered AS SELECT id, row_number() OVER (ORDER BY external_id)::int AS n FROM accounts`,
    `CREATE UNIQUE INDEX ON numbered (n)`,
    `WITH people AS (
       SELECT gen_random_uuid() AS id, n, 1 + n % ${accounts} AS place FROM generate_series(1, ${contacts}) n
     ), made AS (
       INSERT INTO contacts (id, email, first_name, last_name, language)
       SELECT id, 'p' || n || '@c' || place || '.example',
              (ARRAY['Anna','Ben','Cara','Dawid','Elna','Fanie','Gerda','Hennie','Ilse','Johan','Karin','Lourens'])[1 + n % 12],
              (ARRAY['Botha','Smith','van Wyk','Naude','Fourie','Jones','Visser','Malan','Steyn','Brown','Nel'])[1 + n % 11]
                || ' ' || n % 997, 'en'
       FROM people)
     INSERT INTO account_contacts (account_id, contact_id, role, influence, last_touched_at)
     SELECT a.id, p.id, (enum_range(NULL::"BuyingRole"))[1 + p.n % 7], 1 + p.n % 5, now() - p.n % 300 * interval '1 day'
     FROM people p JOIN numbered a ON a.n = p.place`,
    `CREATE TEMP TABLE weighted AS
     SELECT id, power(-ln(random()), 1.5) AS weight, (random() * 400)::int AS since,
            CASE WHEN random() < 0.3 THEN 500 + (random() * 900)::int ELSE 1460 END AS until, exp(3 + 3 * random()) AS size
     FROM accounts WHERE external_id NOT LIKE '%7' ORDER BY external_id`,
    `INSERT INTO orders (key, ordered_on, account_id, number, amount, cost, status, currency)
     SELECT '#' || row_number() OVER (), '2022-01-01'::date + since + floor(random() * (until - since))::int, id,
            'N' || row_number() OVER (), CASE WHEN fate < 0.03 THEN -amount ELSE amount END, amount * 0.7,
            (CASE WHEN fate < 0.03 THEN 'cancelled' ELSE 'completed' END)::"OrderStatus", 'GBP'
     FROM weighted, (SELECT sum(weight) AS total FROM weighted) sums,
          LATERAL (SELECT random() AS fate, (size * (0.5 + random()))::numeric(20, 2) AS amount
                   FROM generate_series(1, GREATEST(1, round(weight * ${orders} / total)::int)) WHERE weight > 0) each`,
    `INSERT INTO tasks (id, account_id, kind, title, due_on)
     SELECT gen_random_uuid(), id, 'followUp', '{"en":"Call them"}', current_date + n % 60 FROM numbered WHERE n % 3 = 0`,
    `INSERT INTO complaints (id, account_id, opened_on, summary)
     SELECT gen_random_uuid(), id, current_date - n % 400, 'late' FROM numbered WHERE n % 9 = 0`,
    `INSERT INTO promises (id, account_id, made_on, due_on, kept_on, summary)
     SELECT gen_random_uuid(), id, current_date - n % 400, current_date - n % 400 + 14,
            CASE WHEN n % 5 > 0 THEN current_date - n % 400 + 9 + n % 9 END, 'a list of prices' FROM numbered WHERE n % 7 = 0`,
    `INSERT INTO qualifications (id, account_id, kind, score, evidence, source, observed_on)
     SELECT gen_random_uuid(), a.id, kind, (a.n + place) % 4, 'they say so', 'a call', current_date - (a.n * place)::int % 500
     FROM numbered a JOIN accounts p ON p.id = a.id,
          unnest(enum_range(NULL::"QualificationKind")) WITH ORDINALITY each (kind, place)
     WHERE p.external_id LIKE '%7' AND a.n % 4 >= place`,
    `INSERT INTO interactions (id, account_id, kind, happened_at, summary)
     SELECT gen_random_uuid(), id, 'meeting', now() - n % 500 * interval '1 day', 'a talk' FROM numbered WHERE n % 2 = 0`,
    `INSERT INTO signals (id, account_id, kind, occurred_at, source)
     SELECT gen_random_uuid(), id, 'longGap', now() - n % 300 * interval '1 day', 'orders' FROM numbered WHERE n % 5 = 0`,
  ];
}
