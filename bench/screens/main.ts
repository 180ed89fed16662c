import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { createDb } from '@sleutel/db';
import { startTemporaryServer } from '@sleutel/db/embedded';
import { migrate } from '@sleutel/db/migrate';
import type { SegmentRules } from '@sleutel/domain/segment';
import { runAnalysis } from '@sleutel/services/analysis';
import { saveSegment } from '@sleutel/services/segment';
import { addUser } from '@sleutel/services/user';
import { systemContext } from '../house/context.ts';
import { openApi } from './api.ts';
import { fillPortfolio } from './fill.ts';
import { measureAll } from './measure.ts';
import { questions } from './questions.ts';

/**
 * `pnpm bench screens [--accounts=50000] [--contacts=500000] [--orders=5000000] [--users=10] [--requests=300]
 * [--port=4540] [--keep]`; `--keep` leaves everything running to look at.
 */
const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '50000' },
    contacts: { type: 'string', default: '500000' },
    orders: { type: 'string', default: '5000000' },
    users: { type: 'string', default: '10' },
    requests: { type: 'string', default: '300' },
    port: { type: 'string', default: '4540' },
    keep: { type: 'boolean', default: false },
  },
  strict: false,
});
const size = {
  accounts: Number(values.accounts),
  contacts: Number(values.contacts),
  orders: Number(values.orders),
};
const users = Number(values.users);

const server = await startTemporaryServer();
const db = createDb(server.url);
try {
  await migrate(server.url);
  const began = performance.now();
  await fillPortfolio(db.pool, size);
  const { secret, ...ground } = await prepare();
  const filled = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `Screens at ${size.accounts} accounts, ${size.contacts} contacts, ${size.orders} orders (filled in ${filled} s)`,
  );
  const api = await openApi(server.url, Number(values.port));
  try {
    const cookie = await api.signIn('admin@house.example', secret);
    console.log(`${users} users at once without a pause, ${availableParallelism()} processors\n`);
    await measureAll(questions(ground), {
      door: { origin: api.origin, headers: { cookie } },
      pids: { api: api.pid, database: await serverPid() },
      users,
      requests: Number(values.requests),
    });
    if (values.keep) {
      console.log(`\n${api.origin} · admin@house.example · ${secret} · ${server.url}`);
      await once(process, 'SIGINT');
    }
  } finally {
    await api.close();
  }
} finally {
  await db.close();
  await server.stop();
}

/** Two analyses half a year apart, a segment, and somebody who may sign in. */
async function prepare() {
  const admin = systemContext(db);
  await runAnalysis(admin, { asOf: '2025-06-30' });
  await runAnalysis(admin, {});
  const rules: SegmentRules = {
    combinator: 'and',
    not: false,
    rules: [
      { field: 'status', operator: 'anyOf', value: ['slipping', 'lost'] },
      { field: 'met', operator: 'notHappened', value: { times: 1, days: 90 } },
      { field: 'custom:tier', operator: 'is', value: 'gold' },
    ],
  };
  const { id: segmentId } = await saveSegment(admin, { name: 'Slipping without a talk', rules });
  const { password: secret } = await addUser(admin, { email: 'admin@house.example', role: 'admin' });
  // One of the managers' portfolios is looked after by whoever asks.
  await db.pool.query(`UPDATE accounts SET owner_id = u.id FROM users u
                       WHERE u.email = 'admin@house.example' AND owner_id = 'kam40'`);
  const { rows } = await db.pool.query<{ id: string }>('SELECT id FROM accounts ORDER BY external_id');
  await db.pool.query('VACUUM ANALYZE');
  return { secret, segment: { id: segmentId, rules }, accountIds: rows.map(({ id }) => id) };
}

/** The server's own process, parent of all that work in it. */
async function serverPid(): Promise<number> {
  const { rows } = await db.pool.query<{ pid: string }>(
    "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid",
  );
  return Number(rows[0]?.pid);
}
