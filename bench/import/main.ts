import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '@sleutel/db/embedded';
import { floorSeconds } from './floor.ts';
import { freshDatabase, query } from './fresh-database.ts';
import { accountName, accounts, writeContacts, writeOrders } from './generate.ts';
import { measureImport } from './measure.ts';

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
  const small = await measureImport('orders', quarter, await freshDatabase(server.url, 'quarter'));
  const floors = [await floorSeconds(await freshDatabase(server.url, 'floor_before'), whole)];
  const url = await freshDatabase(server.url, 'whole');
  const ours = await measureImport('orders', whole, url);
  floors.push(await floorSeconds(await freshDatabase(server.url, 'floor_after'), whole));
  const again = await measureImport('orders', whole, url);
  const floor = floors.reduce((sum, seconds) => sum + seconds, 0) / floors.length;
  line('bare COPY + INSERT ON CONFLICT (mean of before and after)', rows, floor);
  line('orders import', ours.inserted, ours.seconds, floor, ours.peakMegabytes);
  line('orders import, a quarter of the file', small.inserted, small.seconds, undefined, small.peakMegabytes);
  line(
    'orders import again, nothing changed',
    again.unchanged,
    again.seconds,
    undefined,
    again.peakMegabytes,
  );
}

async function benchContacts(): Promise<void> {
  const whole = join(folder, 'contacts.csv');
  const quarter = join(folder, 'contacts-quarter.csv');
  await writeContacts(whole, contacts);
  await writeContacts(quarter, Math.round(contacts / 4));
  const small = await measureImport('contacts', quarter, await databaseWithAccounts('contacts_quarter'));
  const url = await databaseWithAccounts('contacts');
  const ours = await measureImport('contacts', whole, url);
  const again = await measureImport('contacts', whole, url);
  line('contacts import', ours.inserted, ours.seconds, undefined, ours.peakMegabytes);
  line(
    'contacts import, a quarter of the file',
    small.inserted,
    small.seconds,
    undefined,
    small.peakMegabytes,
  );
  line(
    'contacts import again, nothing changed',
    again.unchanged,
    again.seconds,
    undefined,
    again.peakMegabytes,
  );
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

function line(what: string, count: number, seconds: number, floor?: number, megabytes?: number): void {
  const rate = Math.round(count / seconds).toLocaleString('en');
  const cells = [
    what.padEnd(58),
    `${count.toLocaleString('en').padStart(10)} rows`,
    `${seconds.toFixed(1).padStart(6)} s`,
    `${rate.padStart(8)} rows/s`,
    floor === undefined ? ''.padStart(12) : `ratio ${(floor / seconds).toFixed(2)}`.padStart(12),
    megabytes === undefined ? '' : `${megabytes.toFixed(0).padStart(5)} MB peak`,
  ];
  console.log(cells.join('  ').trimEnd());
}
