import type { Demonstration } from '@sleutel/domain/demonstration';
import type { ServiceContext } from '../core/index.ts';
import { type ImportResult, importAccounts, importContacts, importOrders } from '../import/index.ts';
import { accountsCsv, contactsCsv, ordersCsv, withFile } from './files.ts';

/** Brings the generated past in as it happened, through the imports that a user's files go through. */
export class History {
  readonly #ctx: ServiceContext;
  readonly #data: Demonstration;
  #importedUntil = '';

  constructor(ctx: ServiceContext, data: Demonstration) {
    this.#ctx = ctx;
    this.#data = data;
  }

  async importCompanies(): Promise<void> {
    const ctx = this.#ctx;
    await withFile('accounts.csv', accountsCsv(this.#data), async (path) =>
      complete(await importAccounts(ctx, { path })),
    );
    await withFile('contacts.csv', contactsCsv(this.#data), async (path) =>
      complete(await importContacts(ctx, { path })),
    );
  }

  /** Imports the orders up to and including a day that have not been imported yet. */
  async importOrdersUntil(day: string): Promise<void> {
    const orders = this.#data.orders.filter(({ date }) => date > this.#importedUntil && date <= day);
    this.#importedUntil = day;
    if (orders.length === 0) return;
    const name = `orders-until-${day}.csv`;
    await withFile(name, ordersCsv(orders), async (path) =>
      complete(await importOrders(this.#ctx, { path })),
    );
  }
}

function complete({ fileName, rejected }: ImportResult): void {
  if (rejected > 0) throw new Error(`${rejected} rows of the demonstration's ${fileName} were rejected`);
}
