import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { createDb } from '@sleutel/db';
import { migrate } from '@sleutel/db/migrate';
import { openApi } from './api.ts';
import { openGround } from './ground.ts';
import { measureAll } from './measure.ts';
import { questions } from './questions.ts';
import { openServer } from './server.ts';

/**
 * `pnpm bench screens [--accounts=50000] [--contacts=500000] [--orders=5000000] [--users=10] [--requests=300]
 * [--port=4540] [--only=TEXT] [--data=DIR] [--keep]`; `--only` asks the questions that are called so, `--data` keeps
 * what was filled for the next run, `--keep` leaves everything running to look at.
 */
const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '50000' },
    contacts: { type: 'string', default: '500000' },
    orders: { type: 'string', default: '5000000' },
    users: { type: 'string', default: '10' },
    requests: { type: 'string', default: '300' },
    port: { type: 'string', default: '4540' },
    only: { type: 'string', default: '' },
    data: { type: 'string' },
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

const server = await openServer(typeof values.data === 'string' ? values.data : undefined);
const db = createDb(server.url);
try {
  await migrate(server.url);
  const began = performance.now();
  const { email, password, ...ground } = await openGround(db, size);
  const filled = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `Screens at ${size.accounts} accounts, ${size.contacts} contacts, ${size.orders} orders (there in ${filled} s)`,
  );
  const api = await openApi(server.url, Number(values.port));
  try {
    const cookie = await api.signIn(email, password);
    console.log(`${users} users at once without a pause, ${availableParallelism()} processors`);
    await measureAll(
      questions(ground).filter(({ name }) => name.includes(String(values.only))),
      {
        door: { origin: api.origin, headers: { cookie } },
        pids: { api: api.pid, database: await serverPid() },
        users,
        requests: Number(values.requests),
      },
    );
    if (values.keep) {
      console.log(`\n${api.origin} · ${email} · ${password} · ${server.url}`);
      await once(process, 'SIGINT');
    }
  } finally {
    await api.close();
  }
} finally {
  await db.close();
  await server.stop();
}

/** The server's own process, parent of all that work in it. */
async function serverPid(): Promise<number> {
  const { rows } = await db.pool.query<{ pid: string }>(
    "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS pid",
  );
  return Number(rows[0]?.pid);
}
