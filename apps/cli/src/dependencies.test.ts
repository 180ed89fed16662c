import { expect, test } from 'vitest';
import { reachDatabase } from './dependencies.ts';

test('a server that does not answer is told with the variable that names it', async () => {
  await expect(reachDatabase('postgresql://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
    exitCode: 1,
    message:
      'The database of DATABASE_URL cannot be used: no server answers there (connect ECONNREFUSED 127.0.0.1:1)',
  });
});
