import { expect, test } from 'vitest';
import { reachDatabase, reachQueue } from './dependencies.ts';

test('a server that does not answer is told with the variable that names it', async () => {
  await expect(reachDatabase('postgresql://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
    exitCode: 1,
    message:
      'The database of DATABASE_URL cannot be used: no server answers there (connect ECONNREFUSED 127.0.0.1:1)',
  });
});

test('so is a Redis that does not answer', async () => {
  await expect(reachQueue('redis://127.0.0.1:1')).rejects.toMatchObject({
    exitCode: 1,
    message: 'The Redis of REDIS_URL cannot be used: connect ECONNREFUSED 127.0.0.1:1',
  });
});
