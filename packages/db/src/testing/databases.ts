import pg from 'pg';

/** Runs statements on the server's maintenance database, one after the other. */
export function administer(serverUrl: string, ...statements: string[]): Promise<void> {
  return withClient(serverUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** A connection to the server's maintenance database, for as long as the work takes. */
export async function withClient<Result>(
  serverUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Takes away a template and those that were filled from it. */
export function dropTemplates(serverUrl: string, template: string): Promise<void> {
  return withClient(serverUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [template],
    );
    for (const { name } of rows)
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  });
}

export function urlOfDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
