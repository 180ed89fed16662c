import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demonstration } from '@sleutel/domain/demonstration';
import { stringify } from 'csv-stringify/sync';
import { managers } from './people.ts';

export interface DemoFiles {
  readonly accounts: string;
  readonly contacts: string;
  readonly orders: string;
}

/** Writes the demonstration as the files a user would import, lends them to `work`, and takes them away. */
export async function withFiles<T>(data: Demonstration, work: (files: DemoFiles) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-demonstration-'));
  try {
    const path = (name: string) => join(folder, `${name}.csv`);
    const files = { accounts: path('accounts'), contacts: path('contacts'), orders: path('orders') };
    await writeFile(files.accounts, accountsCsv(data));
    await writeFile(files.contacts, contactsCsv(data));
    await writeFile(files.orders, stringify([...data.orders], { header: true }));
    return await work(files);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function accountsCsv({ accounts }: Demonstration): string {
  const rows = accounts.map(({ externalId, manager, timeZone, ...account }) => ({
    account: externalId,
    ...account,
    'time-zone': timeZone,
    owner: managers[manager]?.email ?? '',
  }));
  return stringify(rows, { header: true });
}

function contactsCsv({ contacts }: Demonstration): string {
  const rows = contacts.map(({ firstName, lastName, reportsTo, timeZone, ...contact }) => ({
    ...contact,
    'first-name': firstName,
    'last-name': lastName,
    'reports-to': reportsTo,
    'time-zone': timeZone,
  }));
  return stringify(rows, { header: true });
}
