import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestDatabase } from '@sleutel/db/testing';
import { expect, test } from 'vitest';
import { openHouse } from './house.ts';

test('where another was quicker to have the port, its answers are not taken for those of the house', async () => {
  const neighbour = createServer((_, answer) => answer.end('{"status":"ok"}')).listen(0);
  await once(neighbour, 'listening');
  const { port } = neighbour.address() as AddressInfo;
  const database = await createTestDatabase();
  const opened = openHouse({
    databaseUrl: database.url,
    appSecret: 'a secret of at least thirty-two characters',
    port,
  });
  await expect(opened).rejects.toThrow(`PORT ${port} is in use by another process.`);
  neighbour.close();
  await database.drop();
});
