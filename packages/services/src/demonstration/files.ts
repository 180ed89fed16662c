import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Demonstration, DemoOrder } from '@sleutel/domain/demonstration';
import { stringify } from 'csv-stringify/sync';
import { managers } from './people.ts';

/** Writes text as a file that a user would import, lends its path to `work`, and takes it away. */
export async function withFile<T>(name: string, csv: string, work: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sleutel-demonstration-'));
  try {
    const path = join(folder, name);
    await writeFile(path, csv);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function ordersCsv(orders: readonly DemoOrder[]): string {
  return stringify([...orders], { header: true });
}

export function accountsCsv({ accounts }: Demonstration): string {
  const rows = accounts.map(({ externalId, manager, timeZone, taxId, ...account }, index) => ({
    account: externalId,
    ...account,
    'tax-id': taxId,
    'time-zone': timeZone,
    owner: managers[manager]?.email ?? '',
    'Delivery day': wordAt(deliveryDays[account.language], index),
  }));
  return stringify(rows, { header: true });
}

export function contactsCsv({ contacts }: Demonstration): string {
  const rows = contacts.map(({ firstName, lastName, reportsTo, timeZone, ...contact }, index) => ({
    ...contact,
    phone: phoneOf(index),
    'first-name': firstName,
    'last-name': lastName,
    'reports-to': reportsTo,
    'time-zone': timeZone,
    Interest: wordAt(interests[contact.language], index),
  }));
  return stringify(rows, { header: true });
}

/** Fields of the company's own: what it delivers on, and what its people like to hear of. */
const deliveryDays = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  af: ['Maandag', 'Dinsdag', 'Woensdag', 'Donderdag', 'Vrydag'],
};
const interests = {
  en: ['table linen', 'glassware', 'weddings', 'outdoor events'],
  af: ['tafellinne', 'glasware', 'troues', 'buitegeleenthede'],
};

/** Of every fifth nothing is known. */
function wordAt(words: readonly string[], index: number): string | null {
  return index % 5 === 4 ? null : (words[(index * 7) % words.length] ?? null);
}

/** Of numbers that are given to nobody, such as plays on television use; of every third person none is known. */
function phoneOf(index: number): string | null {
  return index % 3 === 2 ? null : `+44 1632 960${String(index % 1000).padStart(3, '0')}`;
}

/** The list of the fair, with the words that whoever typed it had for its columns. */
export function leadsCsv({ leads }: Demonstration): string {
  const rows = leads.companies.map(({ account, name, taxId, stand, ...lead }) => ({
    customer: account,
    'company name': name,
    'vat number': taxId,
    ...lead,
    Stand: stand,
  }));
  return stringify(rows, { header: true, delimiter: ';' });
}

export function leadPeopleCsv({ leads }: Demonstration): string {
  const rows = leads.people.map(({ account, email, firstName, lastName, title }) => ({
    Customer: account,
    Mail: email,
    'Given name': firstName,
    Surname: lastName,
    Function: title,
  }));
  return stringify(rows, { header: true, delimiter: ';' });
}
