import pg from 'pg';
import { urlOfDatabase, withClient } from './databases.ts';
import type { TestServer } from './provided.ts';

interface Filled<Answer> {
  readonly template: string;
  readonly answer: Answer;
}

/** The template of a name, which the first to ask fills while all others wait; the answer is kept as its comment. */
export function filledTemplate<Answer>(
  { url, template: empty }: TestServer,
  name: string,
  fill: (url: string) => Promise<Answer>,
): Promise<Filled<Answer>> {
  const template = `${empty}${name}`;
  // The lock goes with the connection, also when whoever fills it dies.
  return withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const kept = await commentOn(client, template);
    if (kept !== null) return { template, answer: answerIn<Answer>(kept) };
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template} TEMPLATE ${empty}`);
    const answer = await fill(urlOfDatabase(url, template));
    const comment = pg.escapeLiteral(JSON.stringify(answer ?? null));
    await client.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
    await client.query(`COMMENT ON DATABASE ${template} IS ${comment}`);
    return { template, answer };
  });
}

async function commentOn(client: pg.Client, database: string): Promise<string | null> {
  const { rows } = await client.query<{ comment: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1`,
    [database],
  );
  return rows[0]?.comment ?? null;
}

/** What `fill` of the same name answered in another process of the run. */
function answerIn<Answer>(comment: string): Answer {
  return JSON.parse(comment) as Answer;
}
