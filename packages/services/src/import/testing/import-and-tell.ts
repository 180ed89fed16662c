import { createDb } from '@sleutel/db';
import { contextFor } from '../../analysis/testing/context.ts';
import { importOrders } from '../orders/import-orders.ts';

/** Imports a file in a process that is there to be killed: it speaks as soon as rows are being read. */
const [url = '', path = ''] = process.argv.slice(2);
const db = createDb(url);
let told = false;
await importOrders(contextFor(db, '2026-11-24T08:00:00Z'), {
  path,
  onProgress: () => {
    if (!told) process.stdout.write('reading\n');
    told = true;
  },
});
await db.close();
