import { createDb } from '@sleutel/db';
import { importContacts, importOrders } from '@sleutel/services/import';
import { systemContext } from '../house/context.ts';

/** Imports one file in a process of its own, so that its memory is nobody else’s. Prints what it took. */
const [kind, path = '', url = ''] = process.argv.slice(2);
const db = createDb(url);
const ctx = systemContext(db);

const before = process.cpuUsage();
const start = performance.now();
const result = await (kind === 'contacts' ? importContacts : importOrders)(ctx, { path });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const cpuSeconds = (user + system) / 1e6;
await db.close();
const { inserted, updated, unchanged, rejected } = result;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, cpuSeconds, peakMegabytes, inserted, updated, unchanged, rejected }));
