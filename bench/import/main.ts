import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@sleutel/db/embedded';
import { floorSeconds } from './floor.ts';
import { freshDatabase, query } from './fresh-database.ts';
import { accountName, accounts, writeContacts, writeOrders } from './generate.ts';
import { type Measured, measureImport } from './measure.ts';

/** `tsx bench/import/main.ts [--rows 1000000] [--contacts 200000]`: the import beside a bare COPY and merge. */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    contacts: { type: 'string', default: '200000' },
  },
  strict: false,
});
const rows = Number(values.rows);
const contacts = Number(values.contacts);
const folder = await mkdtemp(join(tmpdir(), 'sleutel-bench-'));
// As root the server runs under another user, who has to get in.
await chmod(folder, 0o711);
const server = await startEmbedded({ dataDir: join(folder, 'data'), log: () => undefined });
const serverPid = Number.parseInt(
  await readFile(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8'),
  10,
);
try {
  console.log(`Import, embedded PostgreSQL, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`);
  await benchOrders();
  await benchContacts();
} finally {
  await server.stop();
  await rm(folder, { recursive: true });
}

async function benchOrders(): Promise<void> {
  const whole = join(folder, 'orders.csv');
  const quarter = join(folder, 'quarter.csv');
  await writeOrders(whole, rows);
  await writeOrders(quarter, Math.round(rows / 4));
  const small = await measureImport('orders', quarter, await freshDatabase(server.url, 'quarter'), serverPid);
  const floors = [await floorSeconds(await freshDatabase(server.url, 'floor_before'), whole)];
  const url = await freshDatabase(server.url, 'whole');
  const ours = await measureImport('orders', whole, url, serverPid);
  floors.push(await floorSeconds(await freshDatabase(server.url, 'floor_after'), whole));
  const again = await measureImport('orders', whole, url, serverPid);
  const floor = floors.reduce((sum, seconds) => sum + seconds, 0) / floors.length;
  line('bare COPY + INSERT ON CONFLICT (mean of before and after)', rows, floor);
  tell('orders import', ours, floor);
  tell('orders import, a quarter of the file', small);
  tell('orders import again, nothing changed', again);
}

async function benchContacts(): Promise<void> {
  const whole = join(folder, 'contacts.csv');
  const quarter = join(folder, 'contacts-quarter.csv');
  await writeContacts(whole, contacts);
  await writeContacts(quarter, Math.round(contacts / 4));
  const small = await measureImport(
    'contacts',
    quarter,
    await databaseWithAccounts('contacts_quarter'),
    serverPid,
  );
  const url = await databaseWithAccounts('contacts');
  const ours = await measureImport('contacts', whole, url, serverPid);
  const again = await measureImport('contacts', whole, url, serverPid);
  tell('contacts import', ours);
  tell('contacts import, a quarter of the file', small);
  tell('contacts import again, nothing changed', again);
}

async function databaseWithAccounts(name: string): Promise<string> {
  const url = await freshDatabase(server.url, name);
  const values = Array.from({ length: accounts }, (_, n) => `(gen_random_uuid(), '${accountName(n)}', 'n')`);
  await query(
    url,
    `INSERT INTO accounts (id, external_id, name) VALUES ${values.join(', ')}; ANALYZE accounts`,
  );
  return url;
}

function tell(what: string, measured: Measured, floor?: number): void {
  const { inserted, unchanged, seconds, cpuSeconds, serverSeconds, peakMegabytes } = measured;
  const processor = `cpu-s ${cpuSeconds.toFixed(1)} + server ${serverSeconds.toFixed(1)}`;
  line(
    what,
    inserted + unchanged,
    seconds,
    floor,
    `${processor}  ${peakMegabytes.toFixed(0).padStart(5)} MB peak`,
  );
}

function line(what: string, count: number, seconds: number, floor?: number, rest = ''): void {
  const rate = Math.round(count / seconds).toLocaleString('en');
  const cells = [
    what.padEnd(58),
    `${count.toLocaleString('en').padStart(10)} rows`,
    `${seconds.toFixed(1).padStart(6)} s`,
    `${rate.padStart(8)} rows/s`,
    floor === undefined ? ''.padStart(12) : `ratio ${(floor / seconds).toFixed(2)}`.padStart(12),
    rest,
  ];
  console.log(cells.join('  ').trimEnd());
}
