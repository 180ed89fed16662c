import pg from 'pg';

/**
 * Loses everything in the queue on PostgreSQL. Who works at it locks its tables in orders of their own; where both wait
 * for each other, it is tried again.
 */
export async function dropSchema(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    while (!(await isDropped(client)));
  } finally {
    await client.end();
  }
}

async function isDropped(client: pg.Client): Promise<boolean> {
  try {
    await client.query('DROP SCHEMA IF EXISTS bullmq CASCADE');
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '40P01') return false;
    throw error;
  }
}
