import { type Db, Prisma } from '@sleutel/db';
import { ConfigError } from '../core/index.ts';
import { keyFor } from './key.ts';

/**
 * Makes sure that the secret is the one that this database was begun with, and notes it where none is noted yet. With
 * another one no address would be found among the suppressed, and who had unsubscribed would be written to again.
 * @throws ConfigError where it is another
 */
export async function requireSameSecret({ pool }: Db, appSecret: string): Promise<void> {
  const own = keyFor(appSecret, 'fingerprint');
  await pool.query(Prisma.sql`
    INSERT INTO suppression_key (id, fingerprint) VALUES (1, ${own}) ON CONFLICT DO NOTHING`);
  const { rows } = await pool.query<{ fingerprint: Buffer }>('SELECT fingerprint FROM suppression_key');
  if (rows[0]?.fingerprint.equals(own)) return;
  throw new ConfigError(
    'APP_SECRET is not the one that this database was begun with: whoever unsubscribed would be written to again. Set that one, or put the file app-secret back into the data folder.',
  );
}
