import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const accounts = 20_000;
const linesAtOnce = 5000;
const days = 1095;

/** Park and Miller's generator: the same file every time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Orders over three years in the order of their dates, by accounts of which few are large and many small. */
export async function writeOrders(path: string, rows: number): Promise<void> {
  const random = randomFrom(1);
  await write(path, 'order,customer,date,amount,cost,status,currency,country', rows, (index) => {
    const account = Math.floor(accounts * random() * random());
    const date = new Date(Date.UTC(2023, 0, 1 + Math.floor((index / rows) * days)))
      .toISOString()
      .slice(0, 10);
    const cancelled = random() < 0.05;
    const amount = (cancelled ? -1 : 1) * (5 + random() * 2000);
    const status = cancelled ? 'cancelled' : 'completed';
    return `INV-${1_000_000 + index},${accountName(account)},${date},${amount.toFixed(2)},${(amount * 0.6).toFixed(2)},${status},EUR,Germany`;
  });
}

/** Contacts, ten an account; one in five reports to somebody, one in two was asked for consent. */
export async function writeContacts(path: string, rows: number): Promise<void> {
  const header = 'account,email,first-name,last-name,title,role,influence,stance,reports-to,language,consent';
  await write(path, header, rows, (index) => {
    const boss = index % 5 === 4 && index >= 10 ? `person${index - (index % 10)}@company.example` : '';
    const facts = `First${index % 977},Last${index % 3989},Buyer,influencer,${1 + (index % 5)},neutral`;
    return `${accountName(Math.floor(index / 10) % accounts)},person${index}@company.example,${facts},${boss},en,${index % 2 === 0 ? 'yes' : ''}`;
  });
}

export function accountName(index: number): string {
  return `C${100_000 + index}`;
}

async function write(
  path: string,
  header: string,
  rows: number,
  line: (index: number) => string,
): Promise<void> {
  function* pieces() {
    yield `${header}\n`;
    for (let from = 0; from < rows; from += linesAtOnce) {
      const count = Math.min(linesAtOnce, rows - from);
      yield `${Array.from({ length: count }, (_, index) => line(from + index)).join('\n')}\n`;
    }
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path));
}
